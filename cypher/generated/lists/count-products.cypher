// Generated from the ontology by `npm run generate`: do not edit.
// How many Product entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param mergeBasisIn: string[]?
// @param nameEnIn: string[]?
// @param nameEnContains: string?
// @returns total: integer

MATCH (n:Product)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($mergeBasisIn IS NULL OR n.mergeBasis IN $mergeBasisIn)
  AND ($nameEnIn IS NULL OR n.nameEn IN $nameEnIn)
  AND ($nameEnContains IS NULL OR n.nameEn CONTAINS $nameEnContains)
RETURN count(n) AS total
