// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Project nodes by id
// @mode schema

CREATE INDEX project_id IF NOT EXISTS FOR (n:Project) ON (n.id)
