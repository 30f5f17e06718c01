// Generated from the ontology by `npm run generate`: do not edit.
// Index for finding COURTS relations by what is courted for
// @mode schema
// @dialect the embedded engine has no index on the elements of a list, and Neo4j has a full-text index

CREATE FULLTEXT INDEX courted_for IF NOT EXISTS FOR ()-[r:COURTS]-() ON EACH [r.products, r.stages] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
