// Stages that a traversal starts from: of products, of what firms, projects and clusters make, of chains and their
// clusters and districts, or named themselves.
// @mode read
// @param ids: string[] — of products, stages, chains, firms, projects, clusters or districts
// @returns sourceId: string
// @returns stageId: string
// @returns chainId: string
// @returns chainKind: string
// @returns cites: string[] — of the stage
// No DISTINCT behind the union: the embedded engine would keep the first 2,048 rows alone.
UNWIND $ids AS sourceId
MATCH (s:Entity {id: sourceId})
CALL (s) {
  MATCH (s)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:INCLUDES]-(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)-[:PRODUCES]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:CHAIN_OF]-(:Chain)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (s)<-[:OF_DISTRICT]-(:Chain)-[:HAS_STAGE]->(t:ChainStage) RETURN t.id AS stageId
  UNION
  MATCH (t:ChainStage {id: s.id}) RETURN t.id AS stageId
}
MATCH (t:ChainStage {id: stageId})
MATCH (c:Chain {id: t.chainId})
RETURN sourceId, stageId, c.id AS chainId, c.kind AS chainKind, t.cites AS cites
ORDER BY sourceId, stageId
