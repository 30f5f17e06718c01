// Stages of other chains that hold a product of the given stages: where chains meet.
// @mode read
// @param ids: string[]
// @returns stageId: string
// @returns otherStageId: string
// @returns otherChainId: string
// @returns otherChainKind: string
// @returns productId: string
// @returns cites: string[] — of both stages' mention of the product
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (s:ChainStage {id: id})-[a:INCLUDES]->(p:Product)<-[b:INCLUDES]-(o:ChainStage)
WHERE o.chainId <> s.chainId
MATCH (c:Chain {id: o.chainId})
RETURN s.id AS stageId, o.id AS otherStageId, c.id AS otherChainId, c.kind AS otherChainKind, p.id AS productId,
  a.cites + b.cites AS cites, a.docIds + b.docIds AS docIds
ORDER BY stageId, otherStageId, productId
