// Firms that districts court by name for the given products or stages.
// @mode read
// @dialect a full-text index of Neo4j finds elements of lists on relations; the embedded engine has no index on relations
// @param ids: string[] — of products and stages
// @returns districtId: string
// @returns firmId: string
// @returns targetIds: string[] — products and stages that the courting names
// @returns relationId: string
// @returns wording: string?
// @returns modality: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS givenId
CALL db.index.fulltext.queryRelationships('courted_for', '"' + replace(replace(givenId, '\\', '\\\\'), '"', '\\"') + '"')
YIELD relationship AS r
WITH DISTINCT r, startNode(r) AS d, endNode(r) AS f, coalesce(r.products, []) + coalesce(r.stages, []) AS targetIds
WHERE ANY(target IN targetIds WHERE target IN $ids)
RETURN d.id AS districtId, f.id AS firmId, targetIds, r.relationId AS relationId, r.wording AS wording,
  r.modality AS modality, r.stated AS stated, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY relationId
