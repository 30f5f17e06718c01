// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding District nodes by name
// @mode schema

CREATE INDEX district_name IF NOT EXISTS FOR (n:District) ON (n.name)
