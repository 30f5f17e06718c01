// Generated from the ontology by `npm run generate`: do not edit.
// Platform entities with one of the given names, in order of id, after an id
// @mode read
// @param names: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @param statusIn: string[]?
// @param plannedCountMinGte: integer?
// @param plannedCountMinLte: integer?
// @returns entity: map

UNWIND $names AS givenName
MATCH (n:Platform {name: givenName})
WITH DISTINCT n
WHERE n.id > coalesce($after, '')
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($statusIn IS NULL OR n.status IN $statusIn)
  AND ($plannedCountMinGte IS NULL OR n.plannedCountMin >= $plannedCountMinGte)
  AND ($plannedCountMinLte IS NULL OR n.plannedCountMin <= $plannedCountMinLte)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
