// Figures of the indicators that have the given names, with the districts that they measure, or a cluster, park or task of which they measure.
// @mode read
// @param names: string[] — of indicators
// @returns indicatorName: string
// @returns targetId: string
// @returns subjectId: string
// @returns districtId: string
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $names AS name
MATCH (i:Indicator {name: name})<-[:OF_INDICATOR]-(t:Target)<-[r:MEASURED_BY]-(s:Entity)
WITH DISTINCT i, t, r, s
CALL (s) {
  MATCH (d:District {id: s.id}) RETURN d.id AS districtId
  UNION
  MATCH (s)<-[:HAS_CLUSTER]-(d:District) RETURN d.id AS districtId
  UNION
  MATCH (s)-[:PART_OF*1..4]->(d:District) RETURN d.id AS districtId
  UNION
  MATCH (s)-[:OF_DISTRICT]->(d:District) RETURN d.id AS districtId
}
WITH i.name AS indicatorName, t.id AS targetId, s.id AS subjectId, districtId, r.relationId AS relationId,
  r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets, count(*) AS occurrences
RETURN indicatorName, targetId, subjectId, districtId, relationId, stated, cites, docIds, datasets
ORDER BY indicatorName, targetId, relationId, districtId
