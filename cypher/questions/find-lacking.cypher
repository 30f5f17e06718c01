// Districts whose plan says that they, or a cluster of theirs, lack the given products or stages.
// @mode read
// @param ids: string[] — of products and stages
// @returns districtId: string
// @returns targetId: string
// @returns relationId: string
// @returns wording: string?
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (t:Entity {id: id})
CALL (t) {
  MATCH (t)<-[r:LACKS]-(d:District)
  RETURN d.id AS districtId, properties(r) AS lacking
  UNION ALL
  MATCH (t)<-[r:LACKS]-(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, properties(r) AS lacking
}
RETURN districtId, t.id AS targetId, lacking.relationId AS relationId, lacking.wording AS wording,
  lacking.stated AS stated, lacking.cites AS cites, lacking.docIds AS docIds, lacking.datasets AS datasets
ORDER BY targetId, relationId, districtId
