// Industries that a third party's table ascribes to districts.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns industryId: string
// @returns viaId: string — the direction, one phrase of the table
// @returns matching: string
// @returns cites: string[]
// @returns docIds: string[]
MATCH (d:District)<-[o:OF_DISTRICT]-(x:Direction)-[m:CLASSIFIED_AS]->(i:Industry)
WHERE d.id IN $districtIds AND o.stated = 'EXPLICIT'
RETURN d.id AS districtId, i.id AS industryId, x.id AS viaId, m.`match` AS matching, x.cites AS cites, o.docIds AS docIds
ORDER BY districtId, industryId, viaId
