// Headers of journal entries by id, in order.
// @mode read
// @param entryIds: string[]
// @returns header: string

MATCH (e:_JournalEntry)
WHERE e.id IN $entryIds
RETURN e.header AS header ORDER BY e.id
