// Generated from the ontology by `npm run generate`: do not edit.
// How many POSSIBLY_SAME_AS relations there are
// @mode read
// @scans a total has to look at every relation of the type; Neo4j keeps the number
// @returns total: integer

MATCH (:Entity)-[r:POSSIBLY_SAME_AS]->(:Entity)
RETURN count(r) AS total
