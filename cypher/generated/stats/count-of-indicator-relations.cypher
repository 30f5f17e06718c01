// Generated from the ontology by `npm run generate`: do not edit.
// How many OF_INDICATOR relations there are
// @mode read
// @scans a total has to look at every relation of the type; Neo4j keeps the number
// @returns total: integer

MATCH (:Entity)-[r:OF_INDICATOR]->(:Entity)
RETURN count(r) AS total
