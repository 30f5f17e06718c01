// Generated from the ontology by `npm run generate`: do not edit.
// Takes KIND_OF relations away; unknown ones are ignored
// @mode write
// @param rows: map[] — {relationId, from, to}

UNWIND $rows AS row
MATCH (f:Entity {id: row.from})
MATCH (t:Entity {id: row.to})
MATCH (f)-[r:KIND_OF {relationId: row.relationId}]->(t)
DELETE r
