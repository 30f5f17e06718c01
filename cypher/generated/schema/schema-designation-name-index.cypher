// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Designation nodes by name
// @mode schema

CREATE INDEX designation_name IF NOT EXISTS FOR (n:Designation) ON (n.name)
