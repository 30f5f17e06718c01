// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Capacity nodes by product
// @mode schema

CREATE INDEX capacity_product IF NOT EXISTS FOR (n:Capacity) ON (n.product)
