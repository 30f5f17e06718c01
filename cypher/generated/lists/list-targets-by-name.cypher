// Generated from the ontology by `npm run generate`: do not edit.
// Target entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param valueGte: float?
// @param valueLte: float?
// @param valueTextIn: string[]?
// @param valueTextContains: string?
// @param comparatorIn: string[]?
// @param yearGte: integer?
// @param yearLte: integer?
// @param periodStartGte: integer?
// @param periodStartLte: integer?
// @param kindIn: string[]?
// @param attrIn: string[]?
// @param accumulationIn: string[]?
// @param scopeIn: string[]?
// @param unitIn: string[]?
// @param unitContains: string?
// @param docIdIn: string[]?
// @param lineGte: integer?
// @param lineLte: integer?
// @returns entity: map

MATCH (n:Target)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($valueGte IS NULL OR n.value >= $valueGte)
  AND ($valueLte IS NULL OR n.value <= $valueLte)
  AND ($valueTextIn IS NULL OR n.valueText IN $valueTextIn)
  AND ($valueTextContains IS NULL OR n.valueText CONTAINS $valueTextContains)
  AND ($comparatorIn IS NULL OR n.comparator IN $comparatorIn)
  AND ($yearGte IS NULL OR n.year >= $yearGte)
  AND ($yearLte IS NULL OR n.year <= $yearLte)
  AND ($periodStartGte IS NULL OR n.periodStart >= $periodStartGte)
  AND ($periodStartLte IS NULL OR n.periodStart <= $periodStartLte)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($attrIn IS NULL OR n.attr IN $attrIn)
  AND ($accumulationIn IS NULL OR n.accumulation IN $accumulationIn)
  AND ($scopeIn IS NULL OR n.scope IN $scopeIn)
  AND ($unitIn IS NULL OR n.unit IN $unitIn)
  AND ($unitContains IS NULL OR n.unit CONTAINS $unitContains)
  AND ($docIdIn IS NULL OR n.docId IN $docIdIn)
  AND ($lineGte IS NULL OR n.line >= $lineGte)
  AND ($lineLte IS NULL OR n.line <= $lineLte)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
