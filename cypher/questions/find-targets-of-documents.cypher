// Figures that documents print.
// @mode read
// @param docIds: string[]
// @returns docId: string
// @returns targetId: string
UNWIND $docIds AS id
MATCH (t:Target {docId: id})
RETURN DISTINCT t.docId AS docId, t.id AS targetId
ORDER BY docId, targetId
