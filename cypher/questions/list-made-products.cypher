// Products that someone makes or is to make, by every name.
// @mode read
// @scans which names hold one another is decided outside; asked only where products with a near name are
// @returns productId: string
// @returns name: string
// @returns aliases: string[]
MATCH (p:Product)<-[r:PRODUCES]-(x:Entity)
WHERE r.stated = 'EXPLICIT'
RETURN DISTINCT p.id AS productId, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY productId
