// How many entities cite each document.
// @mode read
// @scans citations are in lists, which no engine indexes
// @returns docId: string
// @returns total: integer
MATCH (e:Entity)
UNWIND e.cites AS cite
WITH DISTINCT e.id AS id, 'doc:' + split(cite, ':')[0] AS docId
RETURN docId, count(*) AS total
ORDER BY docId
