// Every dataset that has been imported, in order of id.
// @mode read
// @scans there are a handful of datasets
// @returns dataset: map

MATCH (d:Dataset)
RETURN properties(d) AS dataset ORDER BY d.id
