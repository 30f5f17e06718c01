// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding District nodes by id
// @mode schema

CREATE INDEX district_id IF NOT EXISTS FOR (n:District) ON (n.id)
