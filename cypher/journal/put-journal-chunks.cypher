// Adds chunks of changes to the journal.
// @mode write
// @param rows: map[] — {id, properties}

UNWIND $rows AS row
MERGE (c:_JournalChunk {id: row.id})
SET c += row.properties
