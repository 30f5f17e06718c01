// How many relations have each type.
// @mode read
// @scans a total has to look at every relation
// @returns type: string
// @returns total: integer
MATCH (:Entity)-[r]->(:Entity)
RETURN type(r) AS type, count(*) AS total
ORDER BY type
