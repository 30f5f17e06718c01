// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Cluster nodes by id
// @mode schema

CREATE INDEX cluster_id IF NOT EXISTS FOR (n:Cluster) ON (n.id)
