// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Rule nodes by id
// @mode schema

CREATE INDEX rule_id IF NOT EXISTS FOR (n:Rule) ON (n.id)
