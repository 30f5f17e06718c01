// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding and merging _JournalEntry nodes by id
// @mode schema
// @dialect a constraint alone leaves MERGE quadratic on the embedded engine; on Neo4j it is an index already

CREATE INDEX journal_entry_id IF NOT EXISTS FOR (n:_JournalEntry) ON (n.id)
