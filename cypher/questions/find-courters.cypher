// Districts that court the given firms by name, for whatever.
// @mode read
// @param ids: string[] — of firms
// @returns firmId: string
// @returns districtId: string
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (f:Firm {id: id})<-[r:COURTS]-(d:District)
RETURN f.id AS firmId, d.id AS districtId, r.relationId AS relationId, r.stated AS stated, r.cites AS cites,
  r.docIds AS docIds, r.datasets AS datasets
ORDER BY firmId, relationId
