// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding entities by their name or one of their aliases
// @mode schema
// @dialect the embedded engine has no index on the elements of a list, and Neo4j has a full-text index

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
