// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Document nodes by id
// @mode schema

CREATE INDEX document_id IF NOT EXISTS FOR (n:Document) ON (n.id)
