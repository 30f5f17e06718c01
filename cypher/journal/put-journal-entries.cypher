// Adds entries to the journal.
// @mode write
// @param rows: map[] — {id, header}, the header as JSON text

UNWIND $rows AS row
MERGE (e:_JournalEntry {id: row.id})
SET e.header = row.header
