// Parks of districts, at any depth, with the place that each is directly a part of.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns partId: string
// @returns parentId: string
// @returns docIds: string[] — documents that say so
// @returns relationId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[r:PART_OF]->(w:Entity)
RETURN d.id AS districtId, p.id AS partId, w.id AS parentId, r.docIds AS docIds, r.relationId AS relationId
ORDER BY districtId, partId, parentId, relationId
