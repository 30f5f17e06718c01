// How many relations cite each document.
// @mode read
// @scans a total has to look at every relation
// @returns docId: string
// @returns total: integer
MATCH (:Entity)-[r]->(:Entity)
UNWIND r.docIds AS docId
RETURN docId, count(*) AS total
ORDER BY docId
