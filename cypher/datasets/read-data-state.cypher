// Which data the graph holds: its datasets, in any order, and the journal's last entry; no number and no hash before the first.
// @mode read
// @scans there are a handful of datasets
// @returns seq: integer?
// @returns hash: string?
// @returns datasets: map[]

MATCH (j:_Journal {id: 'journal'})
WITH max(j.seq) AS seq, max(j.hash) AS hash
CALL (seq) {
  MATCH (d:Dataset)
  RETURN collect(properties(d)) AS datasets
}
RETURN seq, hash, datasets
