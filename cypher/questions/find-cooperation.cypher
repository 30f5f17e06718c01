// Districts that a district cooperates with, whichever of the two says so.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns partnerId: string
// @returns saidById: string — the district whose document says so
// @returns content: string — what it is about
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:COOPERATES_WITH]->(p:District)
  RETURN p.id AS partnerId, d.id AS saidById, properties(r) AS cooperation
  UNION ALL
  MATCH (d)<-[r:COOPERATES_WITH]-(p:District)
  RETURN p.id AS partnerId, p.id AS saidById, properties(r) AS cooperation
}
RETURN d.id AS districtId, partnerId, saidById, cooperation.content AS content, cooperation.relationId AS relationId, cooperation.stated AS stated,
  cooperation.cites AS cites, cooperation.docIds AS docIds, cooperation.datasets AS datasets
ORDER BY districtId, partnerId, saidById, relationId
