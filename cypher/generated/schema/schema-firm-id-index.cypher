// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Firm nodes by id
// @mode schema

CREATE INDEX firm_id IF NOT EXISTS FOR (n:Firm) ON (n.id)
