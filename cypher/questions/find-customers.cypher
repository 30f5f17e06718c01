// Who buys from the given districts and clusters, and from whom the given firms buy.
// @mode read
// @param ids: string[] — of districts, clusters and firms
// @returns fromId: string — the firm that buys
// @returns toId: string — the district or cluster that it buys from
// @returns relationId: string
// @returns modality: string
// @returns product: string?
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[r:CUSTOMER_OF]->(t:Entity) RETURN x.id AS fromId, t.id AS toId, properties(r) AS buying
  UNION
  MATCH (x)<-[r:CUSTOMER_OF]-(f:Firm) RETURN f.id AS fromId, x.id AS toId, properties(r) AS buying
}
WITH fromId, toId, buying.relationId AS relationId, buying.modality AS modality, buying.product AS product,
  buying.stated AS stated, buying.cites AS cites, buying.docIds AS docIds, count(*) AS occurrences
RETURN fromId, toId, relationId, modality, product, stated, cites, docIds
ORDER BY relationId
