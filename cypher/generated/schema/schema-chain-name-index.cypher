// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Chain nodes by name
// @mode schema

CREATE INDEX chain_name IF NOT EXISTS FOR (n:Chain) ON (n.name)
