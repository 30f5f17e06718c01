// Firms that districts court by name, and products and stages that they seek.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns kind: string — COURTS or SEEKS
// @returns targetId: string — the firm, product or stage
// @returns forIds: string[] — products and stages that a courted firm is wanted for
// @returns relationId: string
// @returns wording: string?
// @returns stated: string
// @returns modality: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[r:COURTS]->(f:Firm)
  RETURN 'COURTS' AS kind, f.id AS targetId, coalesce(r.products, []) + coalesce(r.stages, []) AS forIds, r.relationId AS relationId, r.wording AS wording, r.stated AS stated, r.modality AS modality, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (d)-[r:SEEKS]->(t:Entity)
  RETURN 'SEEKS' AS kind, t.id AS targetId, [] AS forIds, r.relationId AS relationId, r.wording AS wording, r.stated AS stated, r.modality AS modality, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
}
RETURN d.id AS districtId, kind, targetId, forIds, relationId, wording, stated, modality, cites, docIds, datasets
ORDER BY districtId, relationId
