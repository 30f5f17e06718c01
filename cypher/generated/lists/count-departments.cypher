// Generated from the ontology by `npm run generate`: do not edit.
// How many Department entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param levelIn: string[]?
// @param districtIdIn: string[]?
// @param genericEq: boolean?
// @returns total: integer

MATCH (n:Department)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($districtIdIn IS NULL OR n.districtId IN $districtIdIn)
  AND ($genericEq IS NULL OR n.generic = $genericEq)
RETURN count(n) AS total
