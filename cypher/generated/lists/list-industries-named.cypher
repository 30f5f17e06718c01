// Generated from the ontology by `npm run generate`: do not edit.
// Industry entities with one of the given names, in order of id, after an id
// @mode read
// @param names: string[]
// @param after: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param nameEnIn: string[]?
// @param nameEnContains: string?
// @param schemeIn: string[]?
// @param tierIn: string[]?
// @param schemeVersionIn: string[]?
// @param schemeVersionContains: string?
// @param verifiedIn: string[]?
// @param nonIndustrialEq: boolean?
// @returns entity: map

UNWIND $names AS givenName
MATCH (n:Industry {name: givenName})
WITH DISTINCT n
WHERE n.id > coalesce($after, '')
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($nameEnIn IS NULL OR n.nameEn IN $nameEnIn)
  AND ($nameEnContains IS NULL OR n.nameEn CONTAINS $nameEnContains)
  AND ($schemeIn IS NULL OR n.scheme IN $schemeIn)
  AND ($tierIn IS NULL OR n.tier IN $tierIn)
  AND ($schemeVersionIn IS NULL OR n.schemeVersion IN $schemeVersionIn)
  AND ($schemeVersionContains IS NULL OR n.schemeVersion CONTAINS $schemeVersionContains)
  AND ($verifiedIn IS NULL OR n.verified IN $verifiedIn)
  AND ($nonIndustrialEq IS NULL OR n.nonIndustrial = $nonIndustrialEq)
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
