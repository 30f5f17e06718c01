// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Region nodes by name
// @mode schema

CREATE INDEX region_name IF NOT EXISTS FOR (n:Region) ON (n.name)
