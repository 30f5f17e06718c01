// Districts that firms, projects and clusters belong to, with the fact that says so.
// @mode read
// @param ids: string[]
// @returns producerId: string
// @returns districtId: string
// @returns via: string — LOCATED_IN, OPERATES_IN, UNDERTAKES, OF_DISTRICT or HAS_CLUSTER
// @returns modality: string?
// @returns precision: string?
// @returns cites: string[]
// @returns docIds: string[]
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[l:LOCATED_IN]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (x)-[l:LOCATED_IN]->(p:Park)-[:PART_OF*1..4]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, l.cites AS cites, l.docIds AS docIds
  UNION ALL
  MATCH (x)-[o:OPERATES_IN]->(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'OPERATES_IN' AS via, o.modality AS modality, null AS precision, o.cites AS cites, o.docIds AS docIds
  UNION ALL
  MATCH (x)-[u:UNDERTAKES]->(:Project)-[:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'UNDERTAKES' AS via, u.modality AS modality, null AS precision, u.cites AS cites, u.docIds AS docIds
  UNION ALL
  MATCH (x)-[o:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'OF_DISTRICT' AS via, null AS modality, null AS precision, o.cites AS cites, o.docIds AS docIds
  UNION ALL
  MATCH (x)<-[h:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'HAS_CLUSTER' AS via, h.modality AS modality, null AS precision, h.cites AS cites, h.docIds AS docIds
}
RETURN DISTINCT x.id AS producerId, districtId, via, modality, precision, cites, docIds
ORDER BY producerId, districtId, via, modality, precision, cites, docIds
