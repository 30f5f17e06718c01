// Firms, projects and clusters that belong to districts, with the fact that says so: the way back of find-producer-districts.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns producerId: string
// @returns via: string — HAS_CLUSTER, LOCATED_IN, OPERATES_IN, UNDERTAKES or OF_DISTRICT
// @returns placeId: string — the cluster, park, project or district through which it belongs
// @returns placeLabel: string
// @returns modality: string?
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $districtIds AS id
MATCH (d:District {id: id})
CALL (d) {
  MATCH (d)-[h:HAS_CLUSTER]->(c:Cluster)
  RETURN c.id AS producerId, 'HAS_CLUSTER' AS via, c.id AS placeId, c.label AS placeLabel, h.modality AS modality, h.cites AS cites, h.docIds AS docIds
  UNION ALL
  MATCH (d)<-[l:LOCATED_IN]-(x:Entity)
  WHERE x:Firm OR x:Project
  RETURN x.id AS producerId, 'LOCATED_IN' AS via, d.id AS placeId, d.label AS placeLabel, l.modality AS modality, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:PART_OF*1..4]-(p:Park)<-[l:LOCATED_IN]-(x:Entity)
  WHERE x:Firm OR x:Project
  RETURN x.id AS producerId, 'LOCATED_IN' AS via, p.id AS placeId, p.label AS placeLabel, l.modality AS modality, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (d)-[:HAS_CLUSTER]->(c:Cluster)<-[o:OPERATES_IN]-(f:Firm)
  RETURN f.id AS producerId, 'OPERATES_IN' AS via, c.id AS placeId, c.label AS placeLabel, o.modality AS modality, o.cites AS cites, o.docIds AS docIds
  UNION ALL
  MATCH (d)<-[:OF_DISTRICT]-(p:Project)<-[u:UNDERTAKES]-(f:Firm)
  RETURN f.id AS producerId, 'UNDERTAKES' AS via, p.id AS placeId, p.label AS placeLabel, u.modality AS modality, u.cites AS cites, u.docIds AS docIds
  UNION ALL
  MATCH (d)<-[o:OF_DISTRICT]-(p:Project)
  RETURN p.id AS producerId, 'OF_DISTRICT' AS via, d.id AS placeId, d.label AS placeLabel, null AS modality, o.cites AS cites, o.docIds AS docIds
}
WITH d.id AS districtId, producerId, via, placeId, placeLabel, modality, cites, docIds, count(*) AS occurrences
RETURN districtId, producerId, via, placeId, placeLabel, modality, cites, docIds
ORDER BY districtId, producerId, via, placeId, placeLabel, modality, cites, docIds
