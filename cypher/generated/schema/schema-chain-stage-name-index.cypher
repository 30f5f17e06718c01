// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding ChainStage nodes by name
// @mode schema

CREATE INDEX chain_stage_name IF NOT EXISTS FOR (n:ChainStage) ON (n.name)
