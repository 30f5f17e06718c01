// Firms of clusters, with their role.
// @mode read
// @param clusterIds: string[]
// @returns clusterId: string
// @returns firmId: string
// @returns role: string?
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $clusterIds AS id
MATCH (c:Cluster {id: id})<-[o:OPERATES_IN]-(f:Firm)
RETURN c.id AS clusterId, f.id AS firmId, o.role AS role, o.modality AS modality, o.stated AS stated,
  o.relationId AS relationId, o.cites AS cites, o.docIds AS docIds
ORDER BY clusterId, firmId, relationId
