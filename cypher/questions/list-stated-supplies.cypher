// Supplies that a line states between anyone; a customer is supplied by what it is a customer of.
// @mode read
// @scans which of them run between districts is known only when both ends are placed; the limit bounds them
// @param limit: integer
// @returns fromId: string — who supplies
// @returns toId: string — who is supplied
// @returns type: string — SUPPLIES_TO or CUSTOMER_OF
// @returns relationId: string
// @returns modality: string
// @returns product: string?
// @returns wording: string?
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (a:Entity)-[r:SUPPLIES_TO|CUSTOMER_OF]->(b:Entity)
RETURN CASE WHEN type(r) = 'SUPPLIES_TO' THEN a.id ELSE b.id END AS fromId,
  CASE WHEN type(r) = 'SUPPLIES_TO' THEN b.id ELSE a.id END AS toId, type(r) AS type, r.relationId AS relationId,
  r.modality AS modality, r.product AS product, r.direction AS wording, r.stated AS stated, r.cites AS cites,
  r.docIds AS docIds
ORDER BY relationId
LIMIT $limit
