// Districts that firms, projects and clusters belong to, with the fact that says so.
// @mode read
// @param ids: string[]
// @returns producerId: string
// @returns districtId: string
// @returns via: string — LOCATED_IN, OPERATES_IN, UNDERTAKES, OF_DISTRICT or HAS_CLUSTER
// @returns modality: string?
// @returns precision: string?
// @returns parkId: string? — the park between, where one is printed
// @returns cites: string[]
// @returns docIds: string[]
// @returns datasets: string[]
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (x)-[l:LOCATED_IN]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, null AS parkId, l.cites AS cites, l.docIds AS docIds, l.datasets AS datasets
  UNION ALL
  MATCH (x)-[l:LOCATED_IN]->(p:Park)-[:PART_OF*1..4]->(d:District)
  RETURN d.id AS districtId, 'LOCATED_IN' AS via, l.modality AS modality, l.precision AS precision, p.id AS parkId, l.cites AS cites, l.docIds AS docIds, l.datasets AS datasets
  UNION ALL
  MATCH (x)-[o:OPERATES_IN]->(:Cluster)<-[:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'OPERATES_IN' AS via, o.modality AS modality, null AS precision, null AS parkId, o.cites AS cites, o.docIds AS docIds, o.datasets AS datasets
  UNION ALL
  MATCH (x)-[u:UNDERTAKES]->(:Project)-[:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'UNDERTAKES' AS via, u.modality AS modality, null AS precision, null AS parkId, u.cites AS cites, u.docIds AS docIds, u.datasets AS datasets
  UNION ALL
  MATCH (x)-[o:OF_DISTRICT]->(d:District)
  RETURN d.id AS districtId, 'OF_DISTRICT' AS via, null AS modality, null AS precision, null AS parkId, o.cites AS cites, o.docIds AS docIds, o.datasets AS datasets
  UNION ALL
  MATCH (x)<-[h:HAS_CLUSTER]-(d:District)
  RETURN d.id AS districtId, 'HAS_CLUSTER' AS via, h.modality AS modality, null AS precision, null AS parkId, h.cites AS cites, h.docIds AS docIds, h.datasets AS datasets
}
WITH x.id AS producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets,
  count(*) AS occurrences
RETURN producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets
ORDER BY producerId, districtId, via, modality, precision, parkId, cites, docIds, datasets
