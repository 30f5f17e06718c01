// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Indicator nodes by id
// @mode schema

CREATE INDEX indicator_id IF NOT EXISTS FOR (n:Indicator) ON (n.id)
