// Projects that firms undertake.
// @mode read
// @param firmIds: string[]
// @returns firmId: string
// @returns projectId: string
// @returns modality: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (f:Firm)-[u:UNDERTAKES]->(p:Project)
WHERE f.id IN $firmIds
RETURN f.id AS firmId, p.id AS projectId, u.modality AS modality, u.stated AS stated, u.cites AS cites, u.docIds AS docIds
ORDER BY firmId, projectId, modality
