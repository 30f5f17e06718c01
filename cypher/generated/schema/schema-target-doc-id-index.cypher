// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Target nodes by docId
// @mode schema

CREATE INDEX target_doc_id IF NOT EXISTS FOR (n:Target) ON (n.docId)
