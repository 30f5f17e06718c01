// Chains and clusters of a district that a chain, cluster, project, product or stage belongs to.
// @mode read
// @param id: string
// @param districtIds: string[]
// @returns throughId: string
// @returns label: string — Chain or Cluster
// @returns how: string — CHAIN_OF, INCLUDES, PRODUCES or UNDERTAKES
// @returns cites: string[] — of the relation that ties it
// @returns docIds: string[]
// @returns relationId: string
UNWIND $districtIds AS districtId
MATCH (d:District {id: districtId})
MATCH (x:Entity {id: $id})
CALL (x, d) {
  MATCH (x)-[r:CHAIN_OF]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'CHAIN_OF' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(c:Chain)-[:OF_DISTRICT]->(d)
  RETURN c.id AS throughId, c.label AS label, 'INCLUDES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:HAS_STAGE]-(c:Chain)-[:OF_DISTRICT]->(d)
  RETURN c.id AS throughId, c.label AS label, 'INCLUDES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'PRODUCES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)-[r:PRODUCES]->(:Product)<-[:PRODUCES]-(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'PRODUCES' AS how, properties(r) AS tie
  UNION ALL
  MATCH (x)<-[r:UNDERTAKES]-(:Firm)-[:OPERATES_IN]->(c:Cluster)<-[:HAS_CLUSTER]-(d)
  RETURN c.id AS throughId, c.label AS label, 'UNDERTAKES' AS how, properties(r) AS tie
}
WITH throughId, label, how, tie.cites AS cites, tie.docIds AS docIds, tie.relationId AS relationId,
  count(*) AS occurrences
RETURN throughId, label, how, cites, docIds, relationId
ORDER BY throughId, how, relationId
