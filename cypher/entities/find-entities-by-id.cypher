// Entities of any label with one of the given ids, in no order; unknown ids have no row.
// @mode read
// @param ids: string[]
// @returns entity: map

MATCH (n:Entity)
WHERE n.id IN $ids
RETURN properties(n) AS entity
