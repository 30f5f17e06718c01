// What the given firms, projects and clusters make: products, and stages that they fill; no more rows than the limit.
// @mode read
// @param ids: string[] — of firms, projects and clusters
// @param limit: integer
// @returns makerId: string
// @returns itemId: string — the product or the stage
// @returns itemLabel: string
// @returns capacity: string?
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (x:Entity)-[r:PRODUCES]->(t:Entity)
WHERE x.id IN $ids
RETURN x.id AS makerId, t.id AS itemId, t.label AS itemLabel, r.capacity AS capacity, r.modality AS modality,
  r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY makerId, relationId
LIMIT $limit
