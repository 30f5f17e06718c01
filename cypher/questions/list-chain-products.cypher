// Products that any chain holds.
// @mode read
// @scans asked only when a product is in no chain, to name those that are; stages are few
// @returns productId: string
// @returns name: string
MATCH (:ChainStage)-[:INCLUDES]->(p:Product)
RETURN DISTINCT p.id AS productId, p.name AS name
ORDER BY productId
