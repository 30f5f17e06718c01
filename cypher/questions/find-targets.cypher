// Figures with their indicator and the subjects that they measure.
// @mode read
// @param ids: string[]
// @returns targetId: string
// @returns indicatorId: string
// @returns priceBasis: string?
// @returns value: float?
// @returns unit: string
// @returns year: integer?
// @returns kind: string
// @returns comparator: string?
// @returns attr: string?
// @returns accumulation: string?
// @returns scope: string?
// @returns docId: string
// @returns subjectIds: string[]
UNWIND $ids AS id
MATCH (t:Target {id: id})-[:OF_INDICATOR]->(i:Indicator)
CALL (t) {
  MATCH (t)<-[:MEASURED_BY]-(s:Entity)
  WITH DISTINCT s.id AS subjectId
  ORDER BY subjectId
  RETURN collect(subjectId) AS subjectIds
}
RETURN t.id AS targetId, i.id AS indicatorId, i.priceBasis AS priceBasis, toFloat(t.value) AS value, t.unit AS unit, t.year AS year,
  t.kind AS kind, t.comparator AS comparator, t.attr AS attr, t.accumulation AS accumulation, t.scope AS scope,
  t.docId AS docId, subjectIds
ORDER BY targetId, indicatorId
