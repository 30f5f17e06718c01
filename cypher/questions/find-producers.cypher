// Who makes the given products or fills the given stages.
// @mode read
// @param ids: string[] — of products and stages
// @returns targetId: string
// @returns producerId: string
// @returns label: string — Firm, Project or Cluster
// @returns undertakerIds: string[] — firms that undertake it, when it is a project
// @returns modality: string
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (t:Entity {id: id})<-[r:PRODUCES]-(x:Entity)
RETURN t.id AS targetId, x.id AS producerId, x.label AS label,
  [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId
