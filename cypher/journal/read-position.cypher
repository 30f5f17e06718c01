// The journal's last entry, and the format of the store; no row before the first entry.
// @mode read
// @returns seq: integer
// @returns hash: string
// @returns format: integer

MATCH (j:_Journal {id: 'journal'})
WHERE j.seq IS NOT NULL
RETURN j.seq AS seq, j.hash AS hash, j.format AS format
