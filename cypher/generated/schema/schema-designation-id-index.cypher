// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Designation nodes by id
// @mode schema

CREATE INDEX designation_id IF NOT EXISTS FOR (n:Designation) ON (n.id)
