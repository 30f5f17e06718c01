// Generated from the ontology by `npm run generate`: do not edit.
// How many entities there are that the given entities point to by KIND_OF; unknown ids have no row
// @mode read
// @param ids: string[]
// @param modality: string[]? — relations of a type without modality pass
// @param labels: string[]? — labels of the neighbour
// @param docIds: string[]? — documents, one of which has to be cited, where the relation cites any
// @returns sourceId: string
// @returns total: integer

UNWIND $ids AS sourceId
MATCH (s:Entity {id: sourceId})
CALL (s) {
  MATCH (s)-[r:KIND_OF]->(t:Entity)
  WHERE ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
    AND ($labels IS NULL OR t.label IN $labels)
    AND ($docIds IS NULL OR size(r.docIds) = 0 OR any(docId IN r.docIds WHERE docId IN $docIds))
  RETURN count(r) AS total
}
RETURN sourceId, total
