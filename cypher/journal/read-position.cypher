// The journal's last entry, and the format of the store; no row before the first entry.
// @mode read
// @returns seq: integer
// @returns hash: string
// @returns format: integer

// With the id in the pattern, the embedded engine would leave the index for the condition on seq.
UNWIND ['journal'] AS id
MATCH (j:_Journal {id: id})
WHERE j.seq IS NOT NULL
RETURN j.seq AS seq, j.hash AS hash, j.format AS format
