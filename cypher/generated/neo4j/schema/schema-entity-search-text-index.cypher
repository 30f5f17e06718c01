// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding entities by a part of their search text
// @mode schema
// @dialect the text index of the embedded engine has a form of its own: the next one

CREATE TEXT INDEX entity_search_text IF NOT EXISTS FOR (n:Entity) ON (n.searchText)
