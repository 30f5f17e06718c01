// Generated from the ontology by `npm run generate`: do not edit.
// Indicator entities that are among given ids, in order of id, after an id
// @mode read
// @param ids: string[]
// @param after: string? — id of the last entity of the page before
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

UNWIND $ids AS givenId
WITH DISTINCT givenId WHERE givenId > coalesce($after, '')
MATCH (n:Indicator {id: givenId})
WHERE ($idIn IS NULL OR n.id IN $idIn)
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
WITH n ORDER BY n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY n.id
