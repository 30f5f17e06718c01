// Generated from the ontology by `npm run generate`: do not edit.
// How many Platform entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @param statusIn: string[]?
// @param plannedCountMinGte: integer?
// @param plannedCountMinLte: integer?
// @returns total: integer

MATCH (n:Platform)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($statusIn IS NULL OR n.status IN $statusIn)
  AND ($plannedCountMinGte IS NULL OR n.plannedCountMin >= $plannedCountMinGte)
  AND ($plannedCountMinLte IS NULL OR n.plannedCountMin <= $plannedCountMinLte)
RETURN count(n) AS total
