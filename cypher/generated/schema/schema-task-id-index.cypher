// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Task nodes by id
// @mode schema

CREATE INDEX task_id IF NOT EXISTS FOR (n:Task) ON (n.id)
