// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Industry nodes by name
// @mode schema

CREATE INDEX industry_name IF NOT EXISTS FOR (n:Industry) ON (n.name)
