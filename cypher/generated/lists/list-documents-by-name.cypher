// Generated from the ontology by `npm run generate`: do not edit.
// Document entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param titleInferredEq: boolean?
// @param docNoIn: string[]?
// @param docNoContains: string?
// @param issuerIn: string[]?
// @param issuerContains: string?
// @param dateIn: string[]?
// @param dateContains: string?
// @param dateGte: string?
// @param dateLte: string?
// @param datePrecisionIn: string[]?
// @param statusIn: string[]?
// @param districtIdIn: string[]?
// @param periodStartGte: integer?
// @param periodStartLte: integer?
// @param periodEndGte: integer?
// @param periodEndLte: integer?
// @param baselineYearGte: integer?
// @param baselineYearLte: integer?
// @param fileIn: string[]?
// @param fileContains: string?
// @param shaIn: string[]?
// @param shaContains: string?
// @param headingTextsHas: string?
// @returns entity: map

MATCH (n:Document)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($titleInferredEq IS NULL OR n.titleInferred = $titleInferredEq)
  AND ($docNoIn IS NULL OR n.docNo IN $docNoIn)
  AND ($docNoContains IS NULL OR n.docNo CONTAINS $docNoContains)
  AND ($issuerIn IS NULL OR n.issuer IN $issuerIn)
  AND ($issuerContains IS NULL OR n.issuer CONTAINS $issuerContains)
  AND ($dateIn IS NULL OR n.date IN $dateIn)
  AND ($dateContains IS NULL OR n.date CONTAINS $dateContains)
  AND ($dateGte IS NULL OR n.date >= $dateGte)
  AND ($dateLte IS NULL OR n.date <= $dateLte)
  AND ($datePrecisionIn IS NULL OR n.datePrecision IN $datePrecisionIn)
  AND ($statusIn IS NULL OR n.status IN $statusIn)
  AND ($districtIdIn IS NULL OR n.districtId IN $districtIdIn)
  AND ($periodStartGte IS NULL OR n.periodStart >= $periodStartGte)
  AND ($periodStartLte IS NULL OR n.periodStart <= $periodStartLte)
  AND ($periodEndGte IS NULL OR n.periodEnd >= $periodEndGte)
  AND ($periodEndLte IS NULL OR n.periodEnd <= $periodEndLte)
  AND ($baselineYearGte IS NULL OR n.baselineYear >= $baselineYearGte)
  AND ($baselineYearLte IS NULL OR n.baselineYear <= $baselineYearLte)
  AND ($fileIn IS NULL OR n.file IN $fileIn)
  AND ($fileContains IS NULL OR n.file CONTAINS $fileContains)
  AND ($shaIn IS NULL OR n.sha IN $shaIn)
  AND ($shaContains IS NULL OR n.sha CONTAINS $shaContains)
  AND ($headingTextsHas IS NULL OR $headingTextsHas IN n.headingTexts)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
