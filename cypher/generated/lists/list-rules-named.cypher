// Generated from the ontology by `npm run generate`: do not edit.
// Rule entities with one of the given names, in order of id, after an id
// @mode read
// @param names: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param limitGte: integer?
// @param limitLte: integer?
// @param scopeIn: string[]?
// @param scopeContains: string?
// @returns entity: map

UNWIND $names AS givenName
MATCH (n:Rule {name: givenName})
WITH DISTINCT n
WHERE n.id > coalesce($after, '')
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($limitGte IS NULL OR n.`limit` >= $limitGte)
  AND ($limitLte IS NULL OR n.`limit` <= $limitLte)
  AND ($scopeIn IS NULL OR n.scope IN $scopeIn)
  AND ($scopeContains IS NULL OR n.scope CONTAINS $scopeContains)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
