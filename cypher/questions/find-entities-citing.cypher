// Entities that cite one of the given lines, or any range of lines of the document, in order of id.
// @mode read
// @scans citations are in lists, which no engine indexes
// @param cites: string[] — citations of single lines
// @param document: string — of which ranges are wanted: `qijiang-145`
// @param limit: integer
// @returns entityId: string
// @returns cites: string[]
MATCH (e:Entity)
WHERE any(cite IN e.cites WHERE cite IN $cites OR (split(cite, ':')[0] = $document AND split(cite, ':')[1] CONTAINS '-'))
RETURN e.id AS entityId, e.cites AS cites
ORDER BY entityId
LIMIT $limit
