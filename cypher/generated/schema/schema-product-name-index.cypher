// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Product nodes by name
// @mode schema

CREATE INDEX product_name IF NOT EXISTS FOR (n:Product) ON (n.name)
