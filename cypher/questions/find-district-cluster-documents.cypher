// Clusters of districts, with the documents that state each.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns clusterId: string
// @returns docId: string
// @returns modality: string — whether the district has it, or will build it
UNWIND $districtIds AS id
MATCH (d:District {id: id})-[h:HAS_CLUSTER]->(c:Cluster)-[:STATED_IN]->(x:Document)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, x.id AS docId, h.modality AS modality
ORDER BY districtId, clusterId, docId, modality
