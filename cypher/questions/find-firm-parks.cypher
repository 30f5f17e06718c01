// Parks that firms are in.
// @mode read
// @param ids: string[]
// @returns firmId: string
// @returns parkId: string
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (f:Firm {id: id})-[l:LOCATED_IN]->(p:Park)
RETURN f.id AS firmId, p.id AS parkId, l.modality AS modality, l.stated AS stated, l.relationId AS relationId,
  l.cites AS cites, l.docIds AS docIds
ORDER BY firmId, relationId
