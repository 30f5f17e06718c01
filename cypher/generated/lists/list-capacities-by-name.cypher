// Generated from the ontology by `npm run generate`: do not edit.
// Capacity entities in order of name, then id, after a name and an id
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
// @param unitIn: string[]?
// @param unitContains: string?
// @param productIn: string[]?
// @param qualifierIn: string[]?
// @param qualifierContains: string?
// @returns entity: map

MATCH (n:Capacity)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($valueGte IS NULL OR n.value >= $valueGte)
  AND ($valueLte IS NULL OR n.value <= $valueLte)
  AND ($unitIn IS NULL OR n.unit IN $unitIn)
  AND ($unitContains IS NULL OR n.unit CONTAINS $unitContains)
  AND ($productIn IS NULL OR n.product IN $productIn)
  AND ($qualifierIn IS NULL OR n.qualifier IN $qualifierIn)
  AND ($qualifierContains IS NULL OR n.qualifier CONTAINS $qualifierContains)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
