// Generated from the ontology by `npm run generate`: do not edit.
// How many KIND_OF relations there are
// @mode read
// @scans a total has to look at every relation of the type; Neo4j keeps the number
// @returns total: integer

MATCH (:Entity)-[r:KIND_OF]->(:Entity)
RETURN count(r) AS total
