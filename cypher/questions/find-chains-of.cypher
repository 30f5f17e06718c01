// Chains meant by chains, clusters, industries, products or districts, with the number of their stages in all documents.
// @mode read
// @param ids: string[]
// @returns chain: map
// @returns stages: integer
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (c:Chain {id: x.id}) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:CHAIN_OF]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[m:CLASSIFIED_AS]-(:Cluster)<-[:CHAIN_OF]-(c:Chain) WHERE m.`match` <> 'RELATED' RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain) RETURN c.id AS chainId
  UNION
  MATCH (x)<-[:OF_DISTRICT]-(c:Chain) RETURN c.id AS chainId
}
WITH chainId, count(*) AS occurrences
MATCH (c:Chain {id: chainId})
RETURN properties(c) AS chain, COUNT { (c)-[:HAS_STAGE]->(:ChainStage) } AS stages
ORDER BY chainId
