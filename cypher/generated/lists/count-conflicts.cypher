// Generated from the ontology by `npm run generate`: do not edit.
// How many Conflict entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param kindIn: string[]?
// @param treatmentIn: string[]?
// @param treatmentContains: string?
// @param treatmentZhIn: string[]?
// @param treatmentZhContains: string?
// @param defaultIn: string[]?
// @param defaultContains: string?
// @returns total: integer

MATCH (n:Conflict)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($treatmentIn IS NULL OR n.treatment IN $treatmentIn)
  AND ($treatmentContains IS NULL OR n.treatment CONTAINS $treatmentContains)
  AND ($treatmentZhIn IS NULL OR n.treatmentZh IN $treatmentZhIn)
  AND ($treatmentZhContains IS NULL OR n.treatmentZh CONTAINS $treatmentZhContains)
  AND ($defaultIn IS NULL OR n.default IN $defaultIn)
  AND ($defaultContains IS NULL OR n.default CONTAINS $defaultContains)
RETURN count(n) AS total
