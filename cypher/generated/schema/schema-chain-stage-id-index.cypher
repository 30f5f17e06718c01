// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding ChainStage nodes by id
// @mode schema

CREATE INDEX chain_stage_id IF NOT EXISTS FOR (n:ChainStage) ON (n.id)
