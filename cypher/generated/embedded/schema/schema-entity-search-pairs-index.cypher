// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding entities by pairs of Chinese letters of their search text
// @mode schema
// @dialect a text index of the embedded engine takes its tokenizer here; Neo4j serves CONTAINS by its own

CREATE INDEX entity_search_pairs IF NOT EXISTS FOR (n:Entity) ON (n.searchText) USING TEXT {tokenizer: 'cjk_bigram'}
