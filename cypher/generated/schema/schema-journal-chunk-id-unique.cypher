// Generated from the ontology by `npm run generate`: do not edit.
// No two _JournalChunk nodes have one id
// @mode schema

CREATE CONSTRAINT journal_chunk_id_unique IF NOT EXISTS FOR (n:_JournalChunk) REQUIRE n.id IS UNIQUE
