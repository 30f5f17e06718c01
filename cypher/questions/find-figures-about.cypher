// Figures that measure entities, or that are of indicators.
// @mode read
// @param ids: string[] — of districts, parks, clusters, tasks, regions and indicators
// @returns aboutId: string
// @returns targetId: string
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:MEASURED_BY]->(t:Target)
  RETURN t.id AS targetId
  UNION
  MATCH (x)<-[:OF_INDICATOR]-(t:Target)
  RETURN t.id AS targetId
}
WITH x.id AS aboutId, targetId, count(*) AS occurrences
RETURN aboutId, targetId
ORDER BY aboutId, targetId
