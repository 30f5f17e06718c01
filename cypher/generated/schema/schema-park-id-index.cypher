// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Park nodes by id
// @mode schema

CREATE INDEX park_id IF NOT EXISTS FOR (n:Park) ON (n.id)
