// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Project nodes by name
// @mode schema

CREATE INDEX project_name IF NOT EXISTS FOR (n:Project) ON (n.name)
