// Rules that the documents of districts set themselves.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns ruleId: string
// @returns name: string
// @returns atMost: integer
// @returns cites: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(u:Rule)
RETURN DISTINCT d.id AS districtId, u.id AS ruleId, u.name AS name, u.`limit` AS atMost, u.cites AS cites
ORDER BY districtId, ruleId
