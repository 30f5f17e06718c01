// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding and merging _Journal nodes by id
// @mode schema
// @dialect a constraint alone leaves MERGE quadratic on the embedded engine; on Neo4j it is an index already

CREATE INDEX journal_id IF NOT EXISTS FOR (n:_Journal) ON (n.id)
