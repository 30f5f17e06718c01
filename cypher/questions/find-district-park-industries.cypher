// Industries that the parks of districts focus on, directly.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns industryId: string
// @returns viaId: string — the park
// @returns modality: string
// @returns level: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (d:District)<-[:PART_OF*1..4]-(p:Park)
WHERE d.id IN $districtIds
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(i:Industry)
WHERE f.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, p.id AS viaId, f.modality AS modality, f.level AS level,
  f.cites AS cites, f.docIds AS docIds
ORDER BY districtId, industryId, viaId, modality, level, f.relationId
