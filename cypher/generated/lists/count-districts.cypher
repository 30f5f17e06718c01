// Generated from the ontology by `npm run generate`: do not edit.
// How many District entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param aliasesHas: string?
// @param shortNameIn: string[]?
// @param shortNameContains: string?
// @param levelIn: string[]?
// @param roleIn: string[]?
// @param regionGroupIn: string[]?
// @param regionGroupContains: string?
// @returns total: integer

MATCH (n:District)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($aliasesHas IS NULL OR $aliasesHas IN n.aliases)
  AND ($shortNameIn IS NULL OR n.shortName IN $shortNameIn)
  AND ($shortNameContains IS NULL OR n.shortName CONTAINS $shortNameContains)
  AND ($levelIn IS NULL OR n.level IN $levelIn)
  AND ($roleIn IS NULL OR n.role IN $roleIn)
  AND ($regionGroupIn IS NULL OR n.regionGroup IN $regionGroupIn)
  AND ($regionGroupContains IS NULL OR n.regionGroup CONTAINS $regionGroupContains)
RETURN count(n) AS total
