// Figures that documents print.
// @mode read
// @scans figures are found by reading them all; they are some hundreds for each plan
// @param docIds: string[]
// @returns docId: string
// @returns targetId: string
MATCH (t:Target)
WHERE t.docId IN $docIds
RETURN t.docId AS docId, t.id AS targetId
ORDER BY docId, targetId
