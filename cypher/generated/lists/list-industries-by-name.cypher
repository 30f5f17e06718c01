// Generated from the ontology by `npm run generate`: do not edit.
// Industry entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
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

MATCH (n:Industry)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
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
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
