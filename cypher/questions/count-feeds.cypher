// How many steps all chains have together.
// @mode read
// @scans asked for only where list-feeds found more than it reads
// @returns total: integer
MATCH (:ChainStage)-[f:FEEDS]->(:ChainStage)
RETURN count(f) AS total
