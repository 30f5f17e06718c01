// Districts that seek the given products or stages without naming a firm.
// @mode read
// @param ids: string[] — of products and stages
// @returns districtId: string
// @returns targetId: string
// @returns relationId: string
// @returns wording: string?
// @returns modality: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r:SEEKS]-(d:District)
RETURN d.id AS districtId, t.id AS targetId, r.relationId AS relationId, r.wording AS wording, r.modality AS modality, r.stated AS stated,
  r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId
