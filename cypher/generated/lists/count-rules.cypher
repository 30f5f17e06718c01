// Generated from the ontology by `npm run generate`: do not edit.
// How many Rule entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param limitGte: integer?
// @param limitLte: integer?
// @param scopeIn: string[]?
// @param scopeContains: string?
// @returns total: integer

MATCH (n:Rule)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($limitGte IS NULL OR n.`limit` >= $limitGte)
  AND ($limitLte IS NULL OR n.`limit` <= $limitLte)
  AND ($scopeIn IS NULL OR n.scope IN $scopeIn)
  AND ($scopeContains IS NULL OR n.scope CONTAINS $scopeContains)
RETURN count(n) AS total
