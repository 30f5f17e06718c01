// Products of all stages of chains, in their printed order.
// @mode read
// @param chainIds: string[]
// @returns stageId: string
// @returns productId: string
// @returns atomIndex: integer?
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[:HAS_STAGE]->(s:ChainStage)
WITH DISTINCT s
MATCH (s)-[i:INCLUDES]->(p:Product)
RETURN s.id AS stageId, p.id AS productId, i.atomIndex AS atomIndex, i.cites AS cites, i.docIds AS docIds
ORDER BY stageId, atomIndex, productId
