// Capacities for the given products, with the firms and projects that have them.
// @mode read
// @param ids: string[] — of products
// @returns productId: string
// @returns capacityId: string
// @returns holderId: string — a firm or a project
// @returns undertakerIds: string[] — firms that undertake it, when it is a project
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (c:Capacity {product: id})<-[r:HAS_CAPACITY]-(x:Entity)
WITH DISTINCT c, r, x
CALL (x) {
  MATCH (x)<-[:UNDERTAKES]-(f:Firm)
  WITH DISTINCT f.id AS firmId
  ORDER BY firmId
  RETURN collect(firmId) AS undertakerIds
}
RETURN c.product AS productId, c.id AS capacityId, x.id AS holderId, undertakerIds, r.relationId AS relationId, r.stated AS stated,
  r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY productId, capacityId, relationId
