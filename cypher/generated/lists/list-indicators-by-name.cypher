// Generated from the ontology by `npm run generate`: do not edit.
// Indicator entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param unitIn: string[]?
// @param unitContains: string?
// @param unitCanonicalIn: string[]?
// @param unitCanonicalContains: string?
// @param directionIn: string[]?
// @param definitionIn: string[]?
// @param definitionContains: string?
// @param priceBasisIn: string[]?
// @param priceBasisContains: string?
// @returns entity: map

MATCH (n:Indicator)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($unitIn IS NULL OR n.unit IN $unitIn)
  AND ($unitContains IS NULL OR n.unit CONTAINS $unitContains)
  AND ($unitCanonicalIn IS NULL OR n.unitCanonical IN $unitCanonicalIn)
  AND ($unitCanonicalContains IS NULL OR n.unitCanonical CONTAINS $unitCanonicalContains)
  AND ($directionIn IS NULL OR n.direction IN $directionIn)
  AND ($definitionIn IS NULL OR n.definition IN $definitionIn)
  AND ($definitionContains IS NULL OR n.definition CONTAINS $definitionContains)
  AND ($priceBasisIn IS NULL OR n.priceBasis IN $priceBasisIn)
  AND ($priceBasisContains IS NULL OR n.priceBasis CONTAINS $priceBasisContains)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
