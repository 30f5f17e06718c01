// Relations that cite one of the given lines, or any range of lines of the document, in order of relation id.
// @mode read
// @scans citations are in lists, and no engine has an index on relations
// @param cites: string[] — citations of single lines
// @param document: string — of which ranges are wanted: `qijiang-145`
// @param limit: integer
// @returns relationId: string
// @returns type: string
// @returns fromId: string
// @returns toId: string
// @returns relation: map
MATCH (s:Entity)-[r]->(t:Entity)
WHERE ('doc:' + $document) IN r.docIds
  AND any(cite IN r.cites WHERE cite IN $cites OR (split(cite, ':')[0] = $document AND split(cite, ':')[1] CONTAINS '-'))
RETURN r.relationId AS relationId, type(r) AS type, s.id AS fromId, t.id AS toId, properties(r) AS relation
ORDER BY relationId
LIMIT $limit
