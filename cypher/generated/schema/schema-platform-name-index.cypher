// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Platform nodes by name
// @mode schema

CREATE INDEX platform_name IF NOT EXISTS FOR (n:Platform) ON (n.name)
