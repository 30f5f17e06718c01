// Generated from the ontology by `npm run generate`: do not edit.
// How many Chain entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param textIn: string[]?
// @param textContains: string?
// @param kindIn: string[]?
// @param variantOfIn: string[]?
// @returns total: integer

MATCH (n:Chain)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($textIn IS NULL OR n.text IN $textIn)
  AND ($textContains IS NULL OR n.text CONTAINS $textContains)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($variantOfIn IS NULL OR n.variantOf IN $variantOfIn)
RETURN count(n) AS total
