// Supplies that a line states, from the given firms, clusters, products or districts, or to them.
// @mode read
// @param ids: string[]
// @returns fromId: string
// @returns toId: string
// @returns relationId: string
// @returns modality: string
// @returns product: string?
// @returns wording: string?
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:SUPPLIES_TO]->(t:Entity) RETURN x.id AS fromId, t.id AS toId, properties(r) AS supply
  UNION
  MATCH (x)<-[r:SUPPLIES_TO]-(s:Entity) RETURN s.id AS fromId, x.id AS toId, properties(r) AS supply
}
RETURN DISTINCT fromId, toId, supply.relationId AS relationId, supply.modality AS modality, supply.product AS product,
  supply.direction AS wording, supply.stated AS stated, supply.cites AS cites, supply.docIds AS docIds
ORDER BY relationId
