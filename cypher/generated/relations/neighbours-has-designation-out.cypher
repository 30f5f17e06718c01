// Generated from the ontology by `npm run generate`: do not edit.
// Entities that the given entities point to by HAS_DESIGNATION, a page for each in order of sortKey; ids without any, and unknown ones, have no row
// @mode read
// @param ids: string[]
// @param after: string? — sortKey of the last relation of the page before
// @param limit: integer — most neighbours for each id
// @param modality: string[]? — relations of a type without modality pass
// @param labels: string[]? — labels of the neighbour
// @param docIds: string[]? — documents, one of which has to be cited, where the relation cites any
// @returns sourceId: string
// @returns relation: map
// @returns entity: map

UNWIND $ids AS sourceId
MATCH (s:Entity {id: sourceId})
CALL (s) {
  MATCH (s)-[r:HAS_DESIGNATION]->(t:Entity)
  WHERE ($after IS NULL OR r.sortKey > $after)
    AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
    AND ($labels IS NULL OR t.label IN $labels)
    AND ($docIds IS NULL OR size(r.docIds) = 0 OR any(docId IN r.docIds WHERE docId IN $docIds))
  WITH r, t ORDER BY r.sortKey LIMIT $limit
  RETURN r.sortKey AS sortKey, properties(r) AS relation, properties(t) AS entity
}
RETURN sourceId, relation, entity
ORDER BY sourceId, sortKey
