// Clusters of a project's own district that its product, its firm or its chain ties it to.
// @mode read
// @param projectIds: string[]
// @returns projectId: string
// @returns clusterId: string
// @returns via: string — PRODUCT, FIRM or CHAIN
// @returns viaId: string — the product, firm or chain
UNWIND $projectIds AS id
MATCH (p:Project {id: id})-[:OF_DISTRICT]->(d:District)
CALL (p, d) {
  MATCH (p)-[:PRODUCES]->(x:Product)<-[:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'PRODUCT' AS via, x.id AS viaId
  UNION
  MATCH (p)<-[:UNDERTAKES]-(f:Firm)-[:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'FIRM' AS via, f.id AS viaId
  UNION
  MATCH (p)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(h:Chain)-[:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'CHAIN' AS via, h.id AS viaId
  UNION
  MATCH (p)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(h:Chain)-[:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS clusterId, 'CHAIN' AS via, h.id AS viaId
}
WITH p.id AS projectId, clusterId, via, viaId, count(*) AS occurrences
RETURN projectId, clusterId, via, viaId
ORDER BY projectId, clusterId, via, viaId
