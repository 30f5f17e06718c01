// Clusters of districts, with the documents that state each.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns clusterId: string
// @returns docId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})-[:HAS_CLUSTER]->(c:Cluster)-[:STATED_IN]->(x:Document)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, x.id AS docId
ORDER BY districtId, clusterId, docId
