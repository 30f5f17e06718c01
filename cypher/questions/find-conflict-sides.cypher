// What conflicts involve: each side, with what is printed there.
// @mode read
// @param conflictIds: string[]
// @returns conflictId: string
// @returns entityId: string
// @returns side: string
// @returns printed: string?
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $conflictIds AS id
MATCH (c:Conflict {id: id})-[r:INVOLVES]->(e:Entity)
RETURN c.id AS conflictId, e.id AS entityId, r.side AS side, r.printed AS printed, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY conflictId, relationId
