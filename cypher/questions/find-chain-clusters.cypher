// Clusters that chains belong to.
// @mode read
// @param chainIds: string[]
// @returns chainId: string
// @returns clusterId: string
UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[:CHAIN_OF]->(k:Cluster)
RETURN DISTINCT c.id AS chainId, k.id AS clusterId
ORDER BY chainId, clusterId
