// Generated from the ontology by `npm run generate`: do not edit.
// Adds or changes Task entities; a null property is removed, one left out stays
// @mode write
// @param rows: map[] — {id, properties}

UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Task
SET n.label = 'Task'
SET n += row.properties
