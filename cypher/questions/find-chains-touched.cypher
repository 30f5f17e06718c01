// Chains whose stages the given stages, products, firms or projects are, are held by, or make.
// @mode read
// @param ids: string[]
// @returns sourceId: string
// @returns chainId: string
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:UNDERTAKES]->(:Project)-[:PRODUCES]->(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)-[:UNDERTAKES]->(:Project)-[:PRODUCES]->(:Product)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
}
WITH x.id AS sourceId, chainId, count(*) AS occurrences
RETURN sourceId, chainId
ORDER BY sourceId, chainId
