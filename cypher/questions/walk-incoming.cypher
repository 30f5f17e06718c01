// One hop against relations, without what they state: from the given entities to the ones that point to them.
// @mode read
// @param ids: string[]
// @param types: string[]
// @param labels: string[]?
// @param modality: string[]? — relations without a modality always pass
// @param limit: integer
// @returns fromId: string
// @returns toId: string
// @returns type: string
// @returns label: string — of the entity found
// @returns relationId: string
// @returns docIds: string[]?
UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r]-(s:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR s.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, s.label AS label,
  r.relationId AS relationId, r.docIds AS docIds
ORDER BY toId, type, fromId, relationId
LIMIT $limit
