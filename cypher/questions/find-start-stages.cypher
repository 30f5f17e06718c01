// Stages that a traversal starts from: of products, of firms' products, of chains, or named themselves.
// @mode read
// @param ids: string[] — of products, stages, chains or firms
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
  MATCH (t:ChainStage {id: s.id}) RETURN t.id AS stageId
}
RETURN DISTINCT sourceId, stageId
ORDER BY sourceId, stageId
