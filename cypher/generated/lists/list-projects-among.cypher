// Generated from the ontology by `npm run generate`: do not edit.
// Project entities that are among given ids, in order of id, after an id
// @mode read
// @param ids: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @param stageIn: string[]?
// @param stageTextIn: string[]?
// @param stageTextContains: string?
// @param landMuGte: float?
// @param landMuLte: float?
// @param investmentYiGte: float?
// @param investmentYiLte: float?
// @param annualRevenueYiGte: float?
// @param annualRevenueYiLte: float?
// @param startYearGte: integer?
// @param startYearLte: integer?
// @param endYearGte: integer?
// @param endYearLte: integer?
// @returns entity: map

UNWIND $ids AS givenId
WITH DISTINCT givenId WHERE givenId > coalesce($after, '')
MATCH (n:Project {id: givenId})
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($stageIn IS NULL OR n.stage IN $stageIn)
  AND ($stageTextIn IS NULL OR n.stageText IN $stageTextIn)
  AND ($stageTextContains IS NULL OR n.stageText CONTAINS $stageTextContains)
  AND ($landMuGte IS NULL OR n.landMu >= $landMuGte)
  AND ($landMuLte IS NULL OR n.landMu <= $landMuLte)
  AND ($investmentYiGte IS NULL OR n.investmentYi >= $investmentYiGte)
  AND ($investmentYiLte IS NULL OR n.investmentYi <= $investmentYiLte)
  AND ($annualRevenueYiGte IS NULL OR n.annualRevenueYi >= $annualRevenueYiGte)
  AND ($annualRevenueYiLte IS NULL OR n.annualRevenueYi <= $annualRevenueYiLte)
  AND ($startYearGte IS NULL OR n.startYear >= $startYearGte)
  AND ($startYearLte IS NULL OR n.startYear <= $startYearLte)
  AND ($endYearGte IS NULL OR n.endYear >= $endYearGte)
  AND ($endYearLte IS NULL OR n.endYear <= $endYearLte)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
