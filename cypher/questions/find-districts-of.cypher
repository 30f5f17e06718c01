// Districts that entities of any label have to do with: they are there, are planned, sought or made there.
// @mode read
// @param ids: string[]
// @returns entityId: string
// @returns districtId: string
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:LOCATED_IN]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:LOCATED_IN]->(:Park)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)-[:OPERATES_IN]->(:Cluster)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Cluster)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Project)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:PRODUCES]-(:Firm)-[:LOCATED_IN]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:SEEKS]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (x)<-[:HAS_STAGE]-(:Chain)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
}
WITH x.id AS entityId, districtId, count(*) AS occurrences
RETURN entityId, districtId
ORDER BY entityId, districtId
