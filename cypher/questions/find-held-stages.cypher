// Stages of the given chains that hold a product, in order.
// @mode read
// @param productId: string
// @param chainIds: string[]
// @returns chainId: string
// @returns stageId: string
// @returns position: integer
// @returns cites: string[]
// @returns docIds: string[]
MATCH (p:Product {id: $productId})<-[:INCLUDES]-(s:ChainStage)<-[h:HAS_STAGE]-(c:Chain)
WHERE c.id IN $chainIds
RETURN DISTINCT c.id AS chainId, s.id AS stageId, h.order AS position, h.cites AS cites, h.docIds AS docIds
ORDER BY chainId, position, stageId
