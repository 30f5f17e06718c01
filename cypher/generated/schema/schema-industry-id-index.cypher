// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Industry nodes by id
// @mode schema

CREATE INDEX industry_id IF NOT EXISTS FOR (n:Industry) ON (n.id)
