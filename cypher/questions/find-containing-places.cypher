// Districts and parks that contain parks, and districts that have clusters: what is a part of what.
// @mode read
// @param ids: string[] — of parks and clusters
// @returns partId: string
// @returns wholeId: string
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[:PART_OF*1..4]->(w:Entity)
  RETURN w.id AS wholeId
  UNION
  MATCH (x)<-[:HAS_CLUSTER]-(w:District)
  RETURN w.id AS wholeId
}
WITH x.id AS partId, wholeId, count(*) AS occurrences
RETURN partId, wholeId
ORDER BY partId, wholeId
