// Takes chunks out of the journal, for a rebuild from another one.
// @mode write
// @param chunkIds: string[]

MATCH (c:_JournalChunk)
WHERE c.id IN $chunkIds
DELETE c
