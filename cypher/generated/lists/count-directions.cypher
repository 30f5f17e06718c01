// Generated from the ontology by `npm run generate`: do not edit.
// How many Direction entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param phraseIn: string[]?
// @param phraseContains: string?
// @param orderGte: integer?
// @param orderLte: integer?
// @param detailIn: string[]?
// @param detailContains: string?
// @returns total: integer

MATCH (n:Direction)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($phraseIn IS NULL OR n.phrase IN $phraseIn)
  AND ($phraseContains IS NULL OR n.phrase CONTAINS $phraseContains)
  AND ($orderGte IS NULL OR n.`order` >= $orderGte)
  AND ($orderLte IS NULL OR n.`order` <= $orderLte)
  AND ($detailIn IS NULL OR n.detail IN $detailIn)
  AND ($detailContains IS NULL OR n.detail CONTAINS $detailContains)
RETURN count(n) AS total
