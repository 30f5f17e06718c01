// Generated from the ontology by `npm run generate`: do not edit.
// Task entities in order of name, then id, after a name and an id
// @mode read
// @scans neither engine orders names through an index: see the text
// @param afterName: string? — name of the last entity of the page before
// @param afterId: string? — id of the last entity of the page before
// @param limit: integer — most entities to return
// @param idIn: string[]?
// @param nameIn: string[]?
// @param nameContains: string?
// @param docIdIn: string[]?
// @param sectionIn: string[]?
// @param sectionContains: string?
// @param seqGte: integer?
// @param seqLte: integer?
// @param engineeringIn: string[]?
// @param engineeringContains: string?
// @returns entity: map

MATCH (n:Task)
WHERE (n.name + '') >= coalesce($afterName, '')
  AND NOT ((n.name + '') = coalesce($afterName, '') AND n.id <= coalesce($afterId, ''))
  AND ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($docIdIn IS NULL OR n.docId IN $docIdIn)
  AND ($sectionIn IS NULL OR n.section IN $sectionIn)
  AND ($sectionContains IS NULL OR n.section CONTAINS $sectionContains)
  AND ($seqGte IS NULL OR n.seq >= $seqGte)
  AND ($seqLte IS NULL OR n.seq <= $seqLte)
  AND ($engineeringIn IS NULL OR n.engineering IN $engineeringIn)
  AND ($engineeringContains IS NULL OR n.engineering CONTAINS $engineeringContains)
WITH n ORDER BY (n.name + ''), n.id LIMIT $limit
RETURN properties(n) AS entity ORDER BY (n.name + ''), n.id
