// Generated from the ontology by `npm run generate`: do not edit.
// Park entities that are among given ids, in order of id, after an id
// @mode read
// @param ids: string[]
// @param after: string? — id of the last entity of the page before
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

UNWIND $ids AS givenId
WITH DISTINCT givenId WHERE givenId > coalesce($after, '')
MATCH (n:Park {id: givenId})
WHERE ($idIn IS NULL OR n.id IN $idIn)
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
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
