// Figures of districts, of their parks, clusters and tasks, with the indicator of each.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns subjectId: string — the district, or a park, cluster or task of it
// @returns subjectLabel: string
// @returns targetId: string
// @returns indicatorId: string
// @returns indicatorName: string
// @returns aliases: string[] — of the indicator
// @returns priceBasis: string?
// @returns value: float?
// @returns valueText: string
// @returns unit: string
// @returns year: integer?
// @returns periodStart: integer?
// @returns kind: string
// @returns comparator: string?
// @returns attr: string?
// @returns accumulation: string?
// @returns scope: string?
// @returns docId: string
// @returns line: integer
// @returns cites: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[:MEASURED_BY]->(t:Target)
  RETURN d.id AS subjectId, d.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)<-[:PART_OF*1..4]-(s:Park)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
  UNION
  MATCH (d)<-[:OF_DISTRICT]-(s:Task)-[:MEASURED_BY]->(t:Target)
  RETURN s.id AS subjectId, s.label AS subjectLabel, t.id AS targetId
}
MATCH (t:Target {id: targetId})-[:OF_INDICATOR]->(i:Indicator)
RETURN DISTINCT d.id AS districtId, subjectId, subjectLabel, targetId, i.id AS indicatorId, i.name AS indicatorName,
  coalesce(i.aliases, []) AS aliases, i.priceBasis AS priceBasis, toFloat(t.value) AS value, t.valueText AS valueText,
  t.unit AS unit, t.year AS year, t.periodStart AS periodStart, t.kind AS kind, t.comparator AS comparator,
  t.attr AS attr, t.accumulation AS accumulation, t.scope AS scope, t.docId AS docId, t.line AS line, t.cites AS cites
ORDER BY districtId, subjectId, targetId, indicatorId
