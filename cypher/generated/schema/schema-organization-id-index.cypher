// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Organization nodes by id
// @mode schema

CREATE INDEX organization_id IF NOT EXISTS FOR (n:Organization) ON (n.id)
