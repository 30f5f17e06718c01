// What the parks of districts focus on, by every edition.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns parkId: string
// @returns focusId: string — a cluster, industry or product
// @returns level: string
// @returns position: integer?
// @returns openList: boolean? — the printed list ends in 等
// @returns wording: string?
// @returns modality: string
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(x:Entity)
RETURN d.id AS districtId, p.id AS parkId, x.id AS focusId, f.level AS level, f.order AS position,
  f.openList AS openList, f.wording AS wording, f.modality AS modality, f.relationId AS relationId,
  f.stated AS stated, f.cites AS cites, f.docIds AS docIds
ORDER BY districtId, relationId
