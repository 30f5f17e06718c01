// Generated from the ontology by `npm run generate`: do not edit.
// District entities with one of the given names, in order of id, after an id
// @mode read
// @param names: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param shortNameIn: string[]?
// @param shortNameContains: string?
// @param levelIn: string[]?
// @param roleIn: string[]?
// @param regionGroupIn: string[]?
// @param regionGroupContains: string?
// @returns entity: map

UNWIND $names AS givenName
MATCH (n:District {name: givenName})
WITH DISTINCT n
WHERE n.id > coalesce($after, '')
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($shortNameIn IS NULL OR n.shortName IN $shortNameIn)
  AND ($shortNameContains IS NULL OR n.shortName CONTAINS $shortNameContains)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($roleIn IS NULL OR n.role IN $roleIn)
  AND ($regionGroupIn IS NULL OR n.regionGroup IN $regionGroupIn)
  AND ($regionGroupContains IS NULL OR n.regionGroup CONTAINS $regionGroupContains)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
