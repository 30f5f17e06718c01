// Every chain with the district whose plan prints it.
// @mode read
// @scans chains are few, and all are named where a district has none
// @returns districtId: string
// @returns chainId: string
// @returns kind: string
MATCH (d:District)<-[:OF_DISTRICT]-(c:Chain)
RETURN DISTINCT d.id AS districtId, c.id AS chainId, c.kind AS kind
ORDER BY districtId, chainId
