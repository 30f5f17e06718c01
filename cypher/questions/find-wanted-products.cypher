// Products that a district seeks, courts firms for, or says that it lacks, itself or in a cluster of its.
// @mode read
// @param districtId: string
// @returns productId: string
MATCH (d:District {id: $districtId})
CALL (d) {
  MATCH (d)-[:SEEKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[:LACKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(:Cluster)-[:LACKS]->(p:Product) RETURN p.id AS productId
  UNION
  MATCH (d)-[c:COURTS]->(:Firm) UNWIND coalesce(c.products, []) AS wantedId MATCH (p:Product {id: wantedId}) RETURN p.id AS productId
}
WITH productId, count(*) AS occurrences
RETURN productId
ORDER BY productId
