// Where projects are, who undertakes them, what they make, and their capacities.
// @mode read
// @param projectIds: string[]
// @returns projectId: string
// @returns type: string — LOCATED_IN, UNDERTAKES, PRODUCES or HAS_CAPACITY
// @returns otherId: string — the place, firm, product, stage or capacity
// @returns role: string? — of a firm
// @returns precision: string? — of a place
// @returns capacity: string? — printed with a product
// @returns modality: string?
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $projectIds AS id
MATCH (p:Project {id: id})
CALL (p) {
  MATCH (p)-[r:LOCATED_IN]->(x:Entity)
  RETURN 'LOCATED_IN' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)<-[r:UNDERTAKES]-(x:Firm)
  RETURN 'UNDERTAKES' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)-[r:PRODUCES]->(x:Entity)
  RETURN 'PRODUCES' AS type, x.id AS otherId, properties(r) AS fact
  UNION ALL
  MATCH (p)-[r:HAS_CAPACITY]->(x:Capacity)
  RETURN 'HAS_CAPACITY' AS type, x.id AS otherId, properties(r) AS fact
}
RETURN p.id AS projectId, type, otherId, fact.role AS role, fact.precision AS precision, fact.capacity AS capacity,
  fact.modality AS modality, fact.stated AS stated, fact.relationId AS relationId, fact.cites AS cites,
  fact.docIds AS docIds
ORDER BY projectId, type, relationId
