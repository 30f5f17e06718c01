// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Region nodes by id
// @mode schema

CREATE INDEX region_id IF NOT EXISTS FOR (n:Region) ON (n.id)
