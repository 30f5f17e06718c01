// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Department nodes by id
// @mode schema

CREATE INDEX department_id IF NOT EXISTS FOR (n:Department) ON (n.id)
