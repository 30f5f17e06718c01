// Generated from the ontology by `npm run generate`: do not edit.
// Adds HAS_CAPACITY relations that are not there yet; a row without both ends is ignored
// @mode write
// @param rows: map[] — {relationId, from, to, properties}

UNWIND $rows AS row
MATCH (f:Entity {id: row.from})
MATCH (t:Entity {id: row.to})
CREATE (f)-[r:HAS_CAPACITY {relationId: row.relationId}]->(t)
SET r += row.properties
