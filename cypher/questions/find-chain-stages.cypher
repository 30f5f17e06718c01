// Stages of chains in order.
// @mode read
// @param chainIds: string[]
// @returns chainId: string
// @returns stageId: string
// @returns position: integer
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $chainIds AS chainId
MATCH (c:Chain {id: chainId})-[h:HAS_STAGE]->(s:ChainStage)
RETURN c.id AS chainId, s.id AS stageId, h.order AS position, h.cites AS cites, h.docIds AS docIds
ORDER BY chainId, position, stageId
