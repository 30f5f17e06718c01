// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding Cluster nodes by name
// @mode schema

CREATE INDEX cluster_name IF NOT EXISTS FOR (n:Cluster) ON (n.name)
