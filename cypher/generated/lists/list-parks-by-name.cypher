// Generated from the ontology by `npm run generate`: do not edit.
// Park entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @param statusIn: string[]?
// @param areaKm2Gte: float?
// @param areaKm2Lte: float?
// @param plannedMuGte: float?
// @param plannedMuLte: float?
// @param industrialMuGte: float?
// @param industrialMuLte: float?
// @param remainingMuGte: float?
// @param remainingMuLte: float?
// @returns entity: map

MATCH (n:Park)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($statusIn IS NULL OR n.status IN $statusIn)
  AND ($areaKm2Gte IS NULL OR n.areaKm2 >= $areaKm2Gte)
  AND ($areaKm2Lte IS NULL OR n.areaKm2 <= $areaKm2Lte)
  AND ($plannedMuGte IS NULL OR n.plannedMu >= $plannedMuGte)
  AND ($plannedMuLte IS NULL OR n.plannedMu <= $plannedMuLte)
  AND ($industrialMuGte IS NULL OR n.industrialMu >= $industrialMuGte)
  AND ($industrialMuLte IS NULL OR n.industrialMu <= $industrialMuLte)
  AND ($remainingMuGte IS NULL OR n.remainingMu >= $remainingMuGte)
  AND ($remainingMuLte IS NULL OR n.remainingMu <= $remainingMuLte)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
