// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Capacity nodes by id
// @mode schema

CREATE INDEX capacity_id IF NOT EXISTS FOR (n:Capacity) ON (n.id)
