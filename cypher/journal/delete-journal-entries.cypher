// Takes entries out of the journal, for a rebuild from another one.
// @mode write
// @param entryIds: string[]

MATCH (e:_JournalEntry)
WHERE e.id IN $entryIds
DELETE e
