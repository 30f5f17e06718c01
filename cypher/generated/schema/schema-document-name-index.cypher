// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Document nodes by name
// @mode schema

CREATE INDEX document_name IF NOT EXISTS FOR (n:Document) ON (n.name)
