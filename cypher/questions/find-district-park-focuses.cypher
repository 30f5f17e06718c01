// What the parks of districts focus on, whatever it is, with its weight.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns parkId: string
// @returns parkName: string
// @returns parkKind: string
// @returns focusId: string — a cluster, industry or product
// @returns focusLabel: string
// @returns level: string
// @returns openList: boolean?
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
MATCH (p)-[r:FOCUSES_ON]->(f:Entity)
RETURN d.id AS districtId, p.id AS parkId, p.name AS parkName, p.kind AS parkKind, f.id AS focusId, f.label AS focusLabel, r.level AS level,
  r.openList AS openList, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds
ORDER BY districtId, parkId, relationId
