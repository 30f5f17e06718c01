// What a park has to focus on to be meant for the given products or stages: the product, or a cluster that makes it or whose chain holds it.
// @mode read
// @param ids: string[] — of products and stages
// @returns targetId: string
// @returns focusId: string
// @returns via: string — PRODUCT, CLUSTER_PRODUCES or CLUSTER_CHAIN
// @returns stated: string? — of the facts between, null where there is none
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (t:Entity {id: id})
CALL (t) {
  MATCH (p:Product {id: t.id})
  RETURN p.id AS focusId, 'PRODUCT' AS via, null AS stated, [] AS cites, [] AS docIds
  UNION ALL
  MATCH (t)<-[r:PRODUCES]-(c:Cluster) WHERE r.modality <> 'MENTIONED'
  RETURN c.id AS focusId, 'CLUSTER_PRODUCES' AS via, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (t)<-[r:INCLUDES]-(:ChainStage)<-[:HAS_STAGE]-(:Chain)-[h:CHAIN_OF]->(c:Cluster)
  RETURN c.id AS focusId, 'CLUSTER_CHAIN' AS via, h.stated AS stated, r.cites + h.cites AS cites, h.docIds AS docIds
  UNION ALL
  MATCH (t)<-[r:HAS_STAGE]-(:Chain)-[h:CHAIN_OF]->(c:Cluster)
  RETURN c.id AS focusId, 'CLUSTER_CHAIN' AS via, h.stated AS stated, r.cites + h.cites AS cites, h.docIds AS docIds
}
WITH t.id AS targetId, focusId, via, stated, cites, docIds, count(*) AS occurrences
RETURN targetId, focusId, via, stated, cites, docIds
ORDER BY targetId, focusId, via, stated, cites, docIds
