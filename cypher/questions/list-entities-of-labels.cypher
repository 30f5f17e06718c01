// Ids and source lines of every entity of the given labels, for a picture of a whole set.
// @mode read
// @scans the whole set is asked for
// @param labels: string[]
// @returns id: string
// @returns label: string
// @returns cites: string[]
MATCH (n:Entity)
WHERE n.label IN $labels
RETURN n.id AS id, n.label AS label, n.cites AS cites
ORDER BY id
