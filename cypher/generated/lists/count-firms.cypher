// Generated from the ontology by `npm run generate`: do not edit.
// How many Firm entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param legalNameIn: string[]?
// @param legalNameContains: string?
// @param externalLegalNameIn: string[]?
// @param externalLegalNameContains: string?
// @param kindIn: string[]?
// @returns total: integer

MATCH (n:Firm)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($legalNameIn IS NULL OR n.legalName IN $legalNameIn)
  AND ($legalNameContains IS NULL OR n.legalName CONTAINS $legalNameContains)
  AND ($externalLegalNameIn IS NULL OR n.externalLegalName IN $externalLegalNameIn)
  AND ($externalLegalNameContains IS NULL OR n.externalLegalName CONTAINS $externalLegalNameContains)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
RETURN count(n) AS total
