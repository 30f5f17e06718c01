// Conflicts of a kind, that cite a document, or that involve an entity.
// @mode read
// @scans conflicts are few, and any of them may cite a document
// @param kinds: string[]?
// @param citedIds: string[]? — documents that a side is printed in
// @param aboutIds: string[]? — entities, of which one is involved
// @returns conflictId: string
// @returns kind: string
MATCH (c:Conflict)-[r:INVOLVES]->(e:Entity)
WHERE ($kinds IS NULL OR c.kind IN $kinds)
  AND ($citedIds IS NULL OR any(docId IN r.docIds WHERE docId IN $citedIds))
  AND ($aboutIds IS NULL OR e.id IN $aboutIds)
RETURN DISTINCT c.id AS conflictId, c.kind AS kind
ORDER BY conflictId
