// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Platform nodes by id
// @mode schema

CREATE INDEX platform_id IF NOT EXISTS FOR (n:Platform) ON (n.id)
