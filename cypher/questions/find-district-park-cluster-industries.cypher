// Industries of the clusters that the parks of districts focus on.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns industryId: string
// @returns viaId: string — the park
// @returns clusterId: string
// @returns modality: string
// @returns level: string
// @returns matching: string
// @returns coveredByText: boolean? — the cluster's text covers the industry, its name does not
// @returns cites: string[] — of the focus and of the cluster's classification
// @returns docIds: string[]
MATCH (d:District)<-[:PART_OF*1..4]-(p:Park)
WHERE d.id IN $districtIds
WITH DISTINCT d, p
MATCH (p)-[f:FOCUSES_ON]->(c:Cluster)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE f.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, p.id AS viaId, c.id AS clusterId, f.modality AS modality,
  f.level AS level, m.`match` AS matching, m.coveredByText AS coveredByText, f.cites + m.cites AS cites, f.docIds AS docIds
ORDER BY districtId, industryId, viaId, clusterId, modality, level, f.relationId, m.relationId
