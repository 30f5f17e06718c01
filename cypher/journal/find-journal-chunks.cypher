// Chunks of the journal by id, in order.
// @mode read
// @param chunkIds: string[]
// @returns chunk: map

MATCH (c:_JournalChunk)
WHERE c.id IN $chunkIds
RETURN properties(c) AS chunk ORDER BY c.id
