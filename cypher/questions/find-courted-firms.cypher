// Firms that districts court by name for the given products or stages.
// @mode read
// @scans the products courted for are a list on the relation, which the embedded engine does not index; districts are few
// @param ids: string[] — of products and stages
// @returns districtId: string
// @returns firmId: string
// @returns targetIds: string[] — products and stages that the courting names
// @returns relationId: string
// @returns wording: string?
// @returns modality: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
MATCH (d:District)-[r:COURTS]->(f:Firm)
WITH d, r, f, coalesce(r.products, []) + coalesce(r.stages, []) AS targetIds
WHERE ANY(target IN targetIds WHERE target IN $ids)
RETURN d.id AS districtId, f.id AS firmId, targetIds, r.relationId AS relationId, r.wording AS wording,
  r.modality AS modality, r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY relationId
