// Generated from the ontology by `npm run generate`: do not edit.
// How many Designation entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param levelIn: string[]?
// @param awardedToIn: string[]?
// @param awardedToContains: string?
// @returns total: integer

MATCH (n:Designation)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($awardedToIn IS NULL OR n.awardedTo IN $awardedToIn)
  AND ($awardedToContains IS NULL OR n.awardedTo CONTAINS $awardedToContains)
RETURN count(n) AS total
