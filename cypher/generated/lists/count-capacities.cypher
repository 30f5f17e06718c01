// Generated from the ontology by `npm run generate`: do not edit.
// How many Capacity entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param valueGte: float?
// @param valueLte: float?
// @param unitIn: string[]?
// @param unitContains: string?
// @param productIn: string[]?
// @param qualifierIn: string[]?
// @param qualifierContains: string?
// @returns total: integer

MATCH (n:Capacity)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($valueGte IS NULL OR n.value >= $valueGte)
  AND ($valueLte IS NULL OR n.value <= $valueLte)
  AND ($unitIn IS NULL OR n.unit IN $unitIn)
  AND ($unitContains IS NULL OR n.unit CONTAINS $unitContains)
  AND ($productIn IS NULL OR n.product IN $productIn)
  AND ($qualifierIn IS NULL OR n.qualifier IN $qualifierIn)
  AND ($qualifierContains IS NULL OR n.qualifier CONTAINS $qualifierContains)
RETURN count(n) AS total
