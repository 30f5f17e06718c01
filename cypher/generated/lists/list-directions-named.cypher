// Generated from the ontology by `npm run generate`: do not edit.
// Direction entities with one of the given names, in order of id, after an id
// @mode read
// @param names: string[]
// @param after: string? — id of the last entity of the page before
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

UNWIND $names AS givenName
MATCH (n:Direction {name: givenName})
WITH DISTINCT n
WHERE n.id > coalesce($after, '')
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($phraseIn IS NULL OR n.phrase IN $phraseIn)
  AND ($phraseContains IS NULL OR n.phrase CONTAINS $phraseContains)
  AND ($orderGte IS NULL OR n.`order` >= $orderGte)
  AND ($orderLte IS NULL OR n.`order` <= $orderLte)
  AND ($detailIn IS NULL OR n.detail IN $detailIn)
  AND ($detailContains IS NULL OR n.detail CONTAINS $detailContains)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
