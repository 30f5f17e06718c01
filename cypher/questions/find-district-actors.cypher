// Firms, projects and clusters that may belong to districts; whether one does is for its modality to say.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns actorId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)<-[:LOCATED_IN]-(x:Entity) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:PART_OF*1..4]-(:Park)<-[:LOCATED_IN]-(x:Entity) RETURN x.id AS actorId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(x:Cluster) RETURN x.id AS actorId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(:Cluster)<-[:OPERATES_IN]-(x:Firm) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(x:Project) RETURN x.id AS actorId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(:Project)<-[:UNDERTAKES]-(x:Firm) RETURN x.id AS actorId
}
WITH d.id AS districtId, actorId, count(*) AS occurrences
RETURN districtId, actorId
ORDER BY districtId, actorId
