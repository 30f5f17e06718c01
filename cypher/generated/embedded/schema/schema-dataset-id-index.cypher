// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding and merging Dataset nodes by id
// @mode schema
// @dialect a constraint alone leaves MERGE quadratic on the embedded engine; on Neo4j it is an index already

CREATE INDEX dataset_id IF NOT EXISTS FOR (n:Dataset) ON (n.id)
