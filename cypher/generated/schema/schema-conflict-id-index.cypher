// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Conflict nodes by id
// @mode schema

CREATE INDEX conflict_id IF NOT EXISTS FOR (n:Conflict) ON (n.id)
