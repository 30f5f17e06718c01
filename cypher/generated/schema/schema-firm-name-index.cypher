// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Firm nodes by name
// @mode schema

CREATE INDEX firm_name IF NOT EXISTS FOR (n:Firm) ON (n.name)
