// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Conflict nodes by name
// @mode schema

CREATE INDEX conflict_name IF NOT EXISTS FOR (n:Conflict) ON (n.name)
