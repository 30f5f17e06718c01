// Who makes, seeks or lacks the given products and stages, as documents say it.
// @mode read
// @param ids: string[] — of products and stages
// @returns kind: string — PRODUCES, SEEKS or LACKS
// @returns targetId: string
// @returns actorId: string — who makes it, or the district; of what a cluster lacks its district
// @returns label: string — Firm, Project or Cluster; District
// @returns undertakerIds: string[] — firms that undertake it, when it is a project
// @returns modality: string? — LACKS has none
// @returns stated: string
// @returns relationId: string
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (t:Entity {id: id})
CALL (t) {
  MATCH (t)<-[r:PRODUCES]-(x:Entity)
  RETURN 'PRODUCES' AS kind, x.id AS actorId, x.label AS label, [(x)<-[:UNDERTAKES]-(f:Firm) | f.id] AS undertakerIds,
    r.modality AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:SEEKS]-(d:District)
  RETURN 'SEEKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    r.modality AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:LACKS]-(d:District)
  RETURN 'LACKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    null AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
  UNION ALL
  MATCH (t)<-[r:LACKS]-(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN 'LACKS' AS kind, d.id AS actorId, d.label AS label, [] AS undertakerIds,
    null AS modality, r.stated AS stated, r.relationId AS relationId, r.cites AS cites, r.docIds AS docIds, r.datasets AS datasets
}
RETURN kind, t.id AS targetId, actorId, label, undertakerIds, modality, stated, relationId, cites, docIds, datasets
ORDER BY targetId, relationId, actorId, kind
