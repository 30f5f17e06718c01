// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Direction nodes by name
// @mode schema

CREATE INDEX direction_name IF NOT EXISTS FOR (n:Direction) ON (n.name)
