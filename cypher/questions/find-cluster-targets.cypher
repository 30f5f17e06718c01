// Figures that measure clusters, with their indicator.
// @mode read
// @param clusterIds: string[]
// @returns clusterId: string
// @returns targetId: string
// @returns indicatorId: string
// @returns docId: string — the document that the figure stands in
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $clusterIds AS id
MATCH (c:Cluster {id: id})-[m:MEASURED_BY]->(t:Target)-[:OF_INDICATOR]->(i:Indicator)
RETURN DISTINCT c.id AS clusterId, t.id AS targetId, i.id AS indicatorId, t.docId AS docId, m.relationId AS relationId,
  m.cites AS cites, m.docIds AS docIds
ORDER BY clusterId, targetId, indicatorId, relationId
