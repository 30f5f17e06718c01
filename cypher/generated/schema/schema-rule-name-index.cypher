// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Rule nodes by name
// @mode schema

CREATE INDEX rule_name IF NOT EXISTS FOR (n:Rule) ON (n.name)
