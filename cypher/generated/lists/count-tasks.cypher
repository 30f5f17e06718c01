// Generated from the ontology by `npm run generate`: do not edit.
// How many Task entities pass the filters
// @mode read
// @scans a total has to look at every entity of the label
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
// @returns total: integer

MATCH (n:Task)
WHERE ($idIn IS NULL OR n.id IN $idIn)
  AND ($nameIn IS NULL OR n.name IN $nameIn)
  AND ($nameContains IS NULL OR n.name CONTAINS $nameContains)
  AND ($docIdIn IS NULL OR n.docId IN $docIdIn)
  AND ($sectionIn IS NULL OR n.section IN $sectionIn)
  AND ($sectionContains IS NULL OR n.section CONTAINS $sectionContains)
  AND ($seqGte IS NULL OR n.seq >= $seqGte)
  AND ($seqLte IS NULL OR n.seq <= $seqLte)
  AND ($engineeringIn IS NULL OR n.engineering IN $engineeringIn)
  AND ($engineeringContains IS NULL OR n.engineering CONTAINS $engineeringContains)
RETURN count(n) AS total
