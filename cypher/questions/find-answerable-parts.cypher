// Who leads and who supports the tasks, chains, projects and clusters of districts, with the lines that a task is printed on.
// @mode read
// @param districtIds: string[]
// @returns subjectId: string — a task, chain, project or cluster
// @returns taskCites: string[] — where it is a task
// @returns actorId: string — a department or a leading group
// @returns role: string — LEADS or SUPPORTS
// @returns roleWord: string
// @returns relationId: string
// @returns stated: string
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, CASE WHEN s.label = 'Task' THEN s.cites ELSE [] END AS taskCites, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:OF_DISTRICT]-(s:Entity)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, CASE WHEN s.label = 'Task' THEN s.cites ELSE [] END AS taskCites, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:LEADS]-(a:Entity)
  RETURN s.id AS subjectId, [] AS taskCites, a.id AS actorId, 'LEADS' AS role, r.roleWord AS roleWord, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(s:Cluster)<-[r:SUPPORTS]-(a:Entity)
  RETURN s.id AS subjectId, [] AS taskCites, a.id AS actorId, 'SUPPORTS' AS role, r.roleWord AS roleWord, r.relationId AS relationId, r.stated AS stated, r.cites AS cites, r.docIds AS docIds
}
WITH subjectId, taskCites, actorId, role, roleWord, relationId, stated, cites, docIds, count(*) AS occurrences
RETURN subjectId, taskCites, actorId, role, roleWord, relationId, stated, cites, docIds
ORDER BY relationId
