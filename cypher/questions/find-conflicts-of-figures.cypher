// Conflicts that involve figures, with everything that each of them involves.
// @mode read
// @param targetIds: string[]
// @returns conflictId: string
// @returns kind: string
// @returns entityId: string
UNWIND $targetIds AS id
MATCH (t:Target {id: id})<-[:INVOLVES]-(c:Conflict)
WITH DISTINCT c
MATCH (c)-[:INVOLVES]->(e:Entity)
RETURN DISTINCT c.id AS conflictId, c.kind AS kind, e.id AS entityId
ORDER BY conflictId, entityId
