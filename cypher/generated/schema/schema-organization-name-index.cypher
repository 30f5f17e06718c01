// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Organization nodes by name
// @mode schema

CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name)
