// Generated from the ontology by `npm run generate`: do not edit.
// Project entities in order of name, then id, after a name and an id
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

MATCH (n:Project)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
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
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
