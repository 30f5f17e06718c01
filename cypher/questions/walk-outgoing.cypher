// One hop along relations, without what they state: from the given entities to the ones that they point to.
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
MATCH (s:Entity {id: id})-[r]->(t:Entity)
WHERE type(r) IN $types AND ($labels IS NULL OR t.label IN $labels)
  AND ($modality IS NULL OR r.modality IS NULL OR r.modality IN $modality)
RETURN s.id AS fromId, t.id AS toId, type(r) AS type, t.label AS label,
  r.relationId AS relationId, r.docIds AS docIds
ORDER BY fromId, type, toId, relationId
LIMIT $limit
