// Generated from the ontology by `npm run generate`: do not edit.
// No two _Journal nodes have one id
// @mode schema

CREATE CONSTRAINT journal_id_unique IF NOT EXISTS FOR (n:_Journal) REQUIRE n.id IS UNIQUE
