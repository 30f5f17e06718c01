// Generated from the ontology by `npm run generate`: do not edit.
// No two Entity nodes have one id
// @mode schema

CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE
