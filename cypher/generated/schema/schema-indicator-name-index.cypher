// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Indicator nodes by name
// @mode schema

CREATE INDEX indicator_name IF NOT EXISTS FOR (n:Indicator) ON (n.name)
