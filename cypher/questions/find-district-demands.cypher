// Products and stages that districts seek, that they or their clusters lack, or that a line says are supplied to them.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns kind: string — SEEKS, LACKS or SUPPLIES_TO
// @returns holderId: string — the district, or its cluster
// @returns itemId: string — the product or stage
// @returns relationId: string
// @returns wording: string?
// @returns modality: string?
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:SEEKS]->(t:Entity)
  RETURN 'SEEKS' AS kind, d.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[r:LACKS]->(t:Entity)
  RETURN 'LACKS' AS kind, d.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)-[r:LACKS]->(t:Entity)
  RETURN 'LACKS' AS kind, c.id AS holderId, t.id AS itemId, r.wording AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)<-[r:SUPPLIES_TO]-(t:Product)
  RETURN 'SUPPLIES_TO' AS kind, d.id AS holderId, t.id AS itemId, r.direction AS wording, properties(r) AS demand
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)<-[r:SUPPLIES_TO]-(t:Product)
  RETURN 'SUPPLIES_TO' AS kind, c.id AS holderId, t.id AS itemId, r.direction AS wording, properties(r) AS demand
}
WITH d.id AS districtId, kind, holderId, itemId, demand.relationId AS relationId, wording,
  demand.modality AS modality, demand.stated AS stated, demand.cites AS cites, demand.docIds AS docIds,
  count(*) AS occurrences
RETURN districtId, kind, holderId, itemId, relationId, wording, modality, stated, cites, docIds
ORDER BY districtId, kind, holderId, itemId, relationId
