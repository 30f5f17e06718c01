// Takes the journal's lock, and gives a row only when its last entry is still the one with this hash ('' before the first).
// @mode write
// @param hash: string
// @returns seq: integer

MERGE (j:_Journal {id: 'journal'})
SET j.locked = true
WITH j WHERE coalesce(j.hash, '') = $hash
RETURN coalesce(j.seq, 0) AS seq
