// Says which entry is the journal's last one, and the format of the store.
// @mode write
// @param seq: integer
// @param hash: string
// @param format: integer

MERGE (j:_Journal {id: 'journal'})
SET j.seq = $seq, j.hash = $hash, j.format = $format
