// Chunks of the journal that may hold a fact, in order.
// @mode read
// @param id: string — of an entity or a relation
// @scans there is one node for about 500 changes, and at least one for each write
// @returns chunk: map

MATCH (c:_JournalChunk)
WHERE c.firstId <= $id AND c.lastId >= $id
RETURN properties(c) AS chunk ORDER BY c.id
