// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Product nodes by id
// @mode schema

CREATE INDEX product_id IF NOT EXISTS FOR (n:Product) ON (n.id)
