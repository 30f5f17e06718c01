// Stages of chains that hold the given products.
// @mode read
// @param ids: string[] — of products
// @returns productId: string
// @returns stageId: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (p:Product {id: id})<-[i:INCLUDES]-(s:ChainStage)
RETURN p.id AS productId, s.id AS stageId, i.stated AS stated, i.relationId AS relationId, i.cites AS cites,
  i.docIds AS docIds
ORDER BY productId, stageId, relationId
