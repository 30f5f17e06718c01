// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding and merging _JournalChunk nodes by id
// @mode schema
// @dialect a constraint alone leaves MERGE quadratic on the embedded engine; on Neo4j it is an index already

CREATE INDEX journal_chunk_id IF NOT EXISTS FOR (n:_JournalChunk) ON (n.id)
