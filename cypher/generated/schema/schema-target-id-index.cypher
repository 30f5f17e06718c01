// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Target nodes by id
// @mode schema

CREATE INDEX target_id IF NOT EXISTS FOR (n:Target) ON (n.id)
