// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Department nodes by name
// @mode schema

CREATE INDEX department_name IF NOT EXISTS FOR (n:Department) ON (n.name)
