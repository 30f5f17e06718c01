// Products that firms make and stages that they fill.
// @mode read
// @param ids: string[]
// @returns firmId: string
// @returns targetId: string
// @returns capacity: string?
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (f:Firm {id: id})-[r:PRODUCES]->(t:Entity)
RETURN f.id AS firmId, t.id AS targetId, r.capacity AS capacity, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY firmId, relationId
