// Tasks of districts, with the document that sets each.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns taskId: string
// @returns docId: string
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(t:Task)
RETURN d.id AS districtId, t.id AS taskId, t.docId AS docId
ORDER BY districtId, docId, taskId
