// Editions that name the clusters of districts, with the tier that each gives them.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns clusterId: string
// @returns docId: string
// @returns tierLabel: string?
// @returns tierRank: integer? — 1 is the highest tier of that edition
// @returns position: integer? — place in the printed order
// @returns nameInDoc: string?
// @returns modality: string — of the cluster in the district
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})-[h:HAS_CLUSTER]->(c:Cluster)-[s:STATED_IN]->(e:Document)
RETURN DISTINCT d.id AS districtId, c.id AS clusterId, e.id AS docId, s.tierLabel AS tierLabel, s.tierRank AS tierRank,
  s.order AS position, s.nameInDoc AS nameInDoc, h.modality AS modality, s.relationId AS relationId,
  s.stated AS stated, s.cites AS cites, s.docIds AS docIds
ORDER BY districtId, clusterId, relationId, modality
