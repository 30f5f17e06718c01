// Generated from the ontology by `npm run generate`: do not edit.
// Direction entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param phraseIn: string[]?
// @param phraseContains: string?
// @param orderGte: integer?
// @param orderLte: integer?
// @param detailIn: string[]?
// @param detailContains: string?
// @returns entity: map

MATCH (n:Direction)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($phraseIn IS NULL OR n.phrase IN $phraseIn)
  AND ($phraseContains IS NULL OR n.phrase CONTAINS $phraseContains)
  AND ($orderGte IS NULL OR n.`order` >= $orderGte)
  AND ($orderLte IS NULL OR n.`order` <= $orderLte)
  AND ($detailIn IS NULL OR n.detail IN $detailIn)
  AND ($detailContains IS NULL OR n.detail CONTAINS $detailContains)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
