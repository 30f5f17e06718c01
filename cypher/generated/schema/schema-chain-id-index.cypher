// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Chain nodes by id
// @mode schema

CREATE INDEX chain_id IF NOT EXISTS FOR (n:Chain) ON (n.id)
