// Parks of districts, at any depth.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns parkId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:PART_OF*1..4]-(p:Park)
RETURN DISTINCT d.id AS districtId, p.id AS parkId
ORDER BY districtId, parkId
