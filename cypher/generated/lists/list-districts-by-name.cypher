// Generated from the ontology by `npm run generate`: do not edit.
// District entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
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

MATCH (n:District)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
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
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
