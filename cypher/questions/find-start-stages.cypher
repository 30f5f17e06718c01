// Stages that a traversal starts from: of products, of what firms, projects and clusters make, of chains and their
// clusters and districts, or named themselves.
// @mode read
// @param ids: string[] — of products, stages, chains, firms, projects, clusters or districts
// @returns sourceId: string
// @returns stageId: string
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
RETURN DISTINCT sourceId, stageId
ORDER BY sourceId, stageId
