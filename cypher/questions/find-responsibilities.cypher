// Who leads and who supports the tasks, chains, projects and clusters of districts.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns subjectId: string — a task, chain, project or cluster
// @returns actorId: string — a department or a leading group
// @returns role: string — LEADS or SUPPORTS
// @returns roleWord: string
// @returns position: integer? — among those named
// @returns openList: boolean?
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.rank AS position, r.openList AS openList, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
}
WITH d.id AS districtId, subjectId, actorId, role, roleWord, position, openList, relationId, stated, cites, docIds,
  count(*) AS occurrences
RETURN districtId, subjectId, actorId, role, roleWord, position, openList, relationId, stated, cites, docIds
ORDER BY districtId, relationId
