// Headers of the journal's entries after an id, in order.
// @mode read
// @param after: string — '' for all
// @param limit: integer
// @scans one small node for each write; the index on id serves the comparison on Neo4j
// @returns header: string

MATCH (e:_JournalEntry)
WHERE e.id > $after
WITH e ORDER BY e.id LIMIT $limit
RETURN e.header AS header ORDER BY e.id
