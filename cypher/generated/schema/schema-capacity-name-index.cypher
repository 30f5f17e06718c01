// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Capacity nodes by name
// @mode schema

CREATE INDEX capacity_name IF NOT EXISTS FOR (n:Capacity) ON (n.name)
