// How many entities there are of each label that has any, in order of label.
// @mode read
// @scans a total has to look at every entity
// @returns label: string
// @returns total: integer

MATCH (n:Entity)
RETURN n.label AS label, count(n) AS total ORDER BY label
