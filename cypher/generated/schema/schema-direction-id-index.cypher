// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Direction nodes by id
// @mode schema

CREATE INDEX direction_id IF NOT EXISTS FOR (n:Direction) ON (n.id)
