// Generated from the ontology by `npm run generate`: do not edit.
// Takes HAS_DESIGNATION relations away; unknown ones are ignored
// @mode write
// @param rows: map[] — {relationId, from, to}

UNWIND $rows AS row
MATCH (f:Entity {id: row.from})
MATCH (t:Entity {id: row.to})
MATCH (f)-[r:HAS_DESIGNATION {relationId: row.relationId}]->(t)
DELETE r
