// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding entities by a part of their search text
// @mode schema
// @dialect the embedded engine has no text index that finds parts of words; CONTAINS is fast enough there

CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (n:Entity) ON (n.searchText)
