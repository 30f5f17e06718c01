// Generated from the ontology by `npm run generate`: do not edit.
// No two _JournalEntry nodes have one id
// @mode schema

CREATE CONSTRAINT journal_entry_id_unique IF NOT EXISTS FOR (n:_JournalEntry) REQUIRE n.id IS UNIQUE
