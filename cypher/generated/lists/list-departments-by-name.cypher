// Generated from the ontology by `npm run generate`: do not edit.
// Department entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param levelIn: string[]?
// @param districtIdIn: string[]?
// @param genericEq: boolean?
// @returns entity: map

MATCH (n:Department)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($districtIdIn IS NULL OR n.districtId IN $districtIdIn)
  AND ($genericEq IS NULL OR n.generic = $genericEq)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
