// Parks of districts, at any depth, with what they focus on.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns parkId: string
// @returns focusIds: string[] — clusters, industries and products
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
WITH DISTINCT d, p
CALL (p) {
  MATCH (p)-[:FOCUSES_ON]->(f:Entity)
  WITH DISTINCT f.id AS focusId
  ORDER BY focusId
  RETURN collect(focusId) AS focusIds
}
RETURN d.id AS districtId, p.id AS parkId, focusIds
ORDER BY districtId, parkId
