// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Task nodes by name
// @mode schema

CREATE INDEX task_name IF NOT EXISTS FOR (n:Task) ON (n.name)
