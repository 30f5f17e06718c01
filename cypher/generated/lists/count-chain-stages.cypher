// Generated from the ontology by `npm run generate`: do not edit.
// How many ChainStage entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param orderGte: integer?
// @param orderLte: integer?
// @param chainIdIn: string[]?
// @returns total: integer

MATCH (n:ChainStage)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($orderGte IS NULL OR n.`order` >= $orderGte)
  AND ($orderLte IS NULL OR n.`order` <= $orderLte)
  AND ($chainIdIn IS NULL OR n.chainId IN $chainIdIn)
RETURN count(n) AS total
