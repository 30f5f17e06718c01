// Industries of the clusters that districts build.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns industryId: string
// @returns viaId: string — the cluster
// @returns modality: string
// @returns matching: string
// @returns coveredByText: boolean? — the cluster's text covers the industry, its name does not
// @returns cites: string[] — of the district's cluster and of its classification
// @returns docIds: string[] — documents that say that the district builds the cluster
MATCH (d:District)-[h:HAS_CLUSTER]->(c:Cluster)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE d.id IN $districtIds AND h.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, c.id AS viaId, h.modality AS modality, m.`match` AS matching, m.coveredByText AS coveredByText,
  h.cites + m.cites AS cites, h.docIds AS docIds
ORDER BY districtId, industryId, viaId
