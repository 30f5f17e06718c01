// Generated from the ontology by `npm run generate`: do not edit.
// Conflict entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
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
// @returns entity: map

MATCH (n:Conflict)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($kindIn IS NULL OR n.kind IN $kindIn)
  AND ($treatmentIn IS NULL OR n.treatment IN $treatmentIn)
  AND ($treatmentContains IS NULL OR n.treatment CONTAINS $treatmentContains)
  AND ($treatmentZhIn IS NULL OR n.treatmentZh IN $treatmentZhIn)
  AND ($treatmentZhContains IS NULL OR n.treatmentZh CONTAINS $treatmentZhContains)
  AND ($defaultIn IS NULL OR n.default IN $defaultIn)
  AND ($defaultContains IS NULL OR n.default CONTAINS $defaultContains)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
