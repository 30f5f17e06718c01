// Generated from the ontology by `npm run generate`: do not edit.
// Adds or changes Rule entities; a null property is removed, one left out stays
// @mode write
// @param rows: map[] — {id, properties}

UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Rule
SET n.label = 'Rule'
SET n += row.properties
