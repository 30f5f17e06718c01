// Projects of districts.
// @mode read
// @param districtIds: string[]
// @returns districtId: string
// @returns projectId: string
// @returns stage: string?
// @returns stageText: string?
// @returns investmentYi: float?
// @returns landMu: float?
// @returns annualRevenueYi: float?
// @returns cites: string[] — of the project
UNWIND $districtIds AS id
MATCH (d:District {id: id})<-[:OF_DISTRICT]-(p:Project)
RETURN DISTINCT d.id AS districtId, p.id AS projectId, p.stage AS stage, p.stageText AS stageText,
  toFloat(p.investmentYi) AS investmentYi, toFloat(p.landMu) AS landMu, toFloat(p.annualRevenueYi) AS annualRevenueYi,
  p.cites AS cites
ORDER BY districtId, projectId
