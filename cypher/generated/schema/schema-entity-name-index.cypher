// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Entity nodes by name
// @mode schema

CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
