// Generated from the ontology by `npm run generate`: do not edit.
// KIND_OF relations that leave from the given entities, in no order
// @mode read
// @param ids: string[]
// @returns from: string
// @returns to: string
// @returns relation: map

UNWIND $ids AS sourceId
MATCH (:Entity {id: sourceId})-[r:KIND_OF]->(t:Entity)
RETURN sourceId AS from, t.id AS to, properties(r) AS relation
