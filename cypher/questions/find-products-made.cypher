// What the given firms, projects and clusters make: products, and stages that they fill.
// @mode read
// @param ids: string[] — of firms, projects and clusters
// @returns producerId: string
// @returns producerLabel: string
// @returns itemId: string — the product or the stage
// @returns itemLabel: string
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (x:Entity {id: id})-[r:PRODUCES]->(t:Entity)
RETURN x.id AS producerId, x.label AS producerLabel, t.id AS itemId, t.label AS itemLabel, r.modality AS modality,
  r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY producerId, relationId
