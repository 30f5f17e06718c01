// Generated from the ontology by `npm run generate`: do not edit.
// How many KIND_OF relations there are
// @mode read
// @scans a total has to look at every relation of the type; Neo4j keeps the number
// @dialect with unlabelled ends Neo4j answers from its count store; the embedded engine needs the labels
// @returns total: integer

MATCH ()-[r:KIND_OF]->()
RETURN count(r) AS total
