// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Target nodes by name
// @mode schema

CREATE INDEX target_name IF NOT EXISTS FOR (n:Target) ON (n.name)
