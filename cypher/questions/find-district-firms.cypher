// Firms of the clusters of districts, with their role.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns clusterId: string
// @returns firmId: string
// @returns role: string?
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})-[:HAS_CLUSTER]->(c:Cluster)<-[o:OPERATES_IN]-(f:Firm)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, f.id AS firmId, o.role AS role, o.modality AS modality, o.stated AS stated,
  o.relationId AS relationId, o.cites AS cites, o.docIds AS docIds
ORDER BY districtId, relationId
