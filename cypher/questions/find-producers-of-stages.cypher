// Who fills the given stages, or makes a product of theirs.
// @mode read
// @param ids: string[] — of stages
// @returns targetId: string — the stage or the product
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
MATCH (s:ChainStage {id: id})
CALL (s) {
  MATCH (t:ChainStage {id: s.id}) RETURN t.id AS targetId
  UNION
  MATCH (s)-[:INCLUDES]->(p:Product) RETURN p.id AS targetId
}
WITH targetId, count(*) AS occurrences
MATCH (t:Entity {id: targetId})<-[r:PRODUCES]-(x:Entity)
RETURN targetId, x.id AS producerId, x.label AS label,
  [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds, r.modality AS modality, r.stated AS stated,
  r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
ORDER BY targetId, relationId
