// Supplies that a line states, from the given firms, clusters, products or districts, or to them; a customer is
// supplied by what it is a customer of.
// @mode read
// @param ids: string[]
// @returns fromId: string — who supplies
// @returns toId: string — who is supplied
// @returns type: string — SUPPLIES_TO or CUSTOMER_OF
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
  MATCH (x)-[r:SUPPLIES_TO]->(t:Entity) RETURN x.id AS fromId, t.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)<-[r:SUPPLIES_TO]-(s:Entity) RETURN s.id AS fromId, x.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)-[r:CUSTOMER_OF]->(s:Entity) RETURN s.id AS fromId, x.id AS toId, type(r) AS type, properties(r) AS supply
  UNION
  MATCH (x)<-[r:CUSTOMER_OF]-(t:Entity) RETURN x.id AS fromId, t.id AS toId, type(r) AS type, properties(r) AS supply
}
WITH fromId, toId, type, supply.relationId AS relationId, supply.modality AS modality,
  supply.product AS product, supply.direction AS wording, supply.stated AS stated, supply.cites AS cites,
  supply.docIds AS docIds, count(*) AS occurrences
RETURN fromId, toId, type, relationId, modality, product, wording, stated, cites, docIds
ORDER BY relationId
