// Generated from the ontology by `npm run generate`: do not edit.
// How many Region entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param kindIn: string[]?
// @returns total: integer

MATCH (n:Region)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
RETURN count(n) AS total
