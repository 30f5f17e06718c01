// Products of stages, in their printed order.
// @mode read
// @param ids: string[]
// @returns stageId: string
// @returns productId: string
// @returns atomIndex: integer?
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (s:ChainStage {id: id})-[i:INCLUDES]->(p:Product)
RETURN s.id AS stageId, p.id AS productId, i.atomIndex AS atomIndex, i.cites AS cites, i.docIds AS docIds
ORDER BY stageId, atomIndex, productId
