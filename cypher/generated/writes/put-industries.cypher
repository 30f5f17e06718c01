// Generated from the ontology by `npm run generate`: do not edit.
// Adds or changes Industry entities; a null property is removed, one left out stays
// @mode write
// @param rows: map[] — {id, properties}

UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:Industry
SET n.label = 'Industry'
SET n += row.properties
