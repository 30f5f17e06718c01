// Clusters that firms are in, with their districts.
// @mode read
// @param ids: string[]
// @returns firmId: string
// @returns clusterId: string
// @returns districtId: string
// @returns modality: string
// @returns relationId: string
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (f:Firm {id: id})-[o:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d:District)
RETURN DISTINCT f.id AS firmId, c.id AS clusterId, d.id AS districtId, o.modality AS modality, o.relationId AS relationId,
  o.docIds AS docIds
ORDER BY firmId, clusterId, districtId, relationId
