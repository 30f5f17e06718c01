// Chains that the plans of districts print.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns chainId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(c:Chain)
RETURN DISTINCT d.id AS districtId, c.id AS chainId
ORDER BY districtId, chainId
