// Generated from the ontology by `npm run generate`: do not edit.
// How many LOCATED_IN relations there are
// @mode read
// @scans a total has to look at every relation of the type; Neo4j keeps the number
// @returns total: integer

MATCH (:Entity)-[r:LOCATED_IN]->(:Entity)
RETURN count(r) AS total
