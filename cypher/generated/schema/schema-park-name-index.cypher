// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Park nodes by name
// @mode schema

CREATE INDEX park_name IF NOT EXISTS FOR (n:Park) ON (n.name)
