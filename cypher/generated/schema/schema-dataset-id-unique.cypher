// Generated from the ontology by `npm run generate`: do not edit.
// No two Dataset nodes have one id
// @mode schema

CREATE CONSTRAINT dataset_id_unique IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE
