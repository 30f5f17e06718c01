import { type District, clusterId, districtId, documentId, industryId, parkId, perDistrict, productId, upTo } from './shape.ts';
import { industryTree } from './shared-entities.ts';

/** Lines of a district's document, which differ from one to the next. */
export const linesOf = (index: number): number => 300 + ((index * 137) % 600);

/** Month in which the document of a district was issued. */
export const issuedIn = (index: number): string =>
  `${2021 + (index % 5)}-${String(1 + ((index * 7) % 12)).padStart(2, '0')}`;

/** The district, its document with headings, its parks and its clusters. */
export function writePlaces(district: District): void {
  const { index, name, writer, cite } = district;
  const lines = linesOf(index);
  writer.add('entities/Document', {
    id: documentId(index),
    name: `${name}区制造业高质量发展规划`,
    issuer: `${name}区人民政府`,
    date: issuedIn(index),
    status: 'ISSUED',
    districtId: districtId(index),
    periodStart: 2021,
    periodEnd: 2025,
    file: `d${index}.txt`,
    cites: `d${index}:1`,
  });
  for (const chapter of upTo(8))
    writer.add('headings', {
      document: `d${index}`,
      line: 1 + Math.floor((lines / 8) * chapter),
      level: chapter === 0 ? 1 : 2,
      heading: `第${chapter + 1}章`,
    });
  writer.add('entities/District', {
    id: districtId(index),
    name: `${name}区`,
    shortName: name,
    level: 'DISTRICT',
    role: 'SUBJECT',
    cites: cite(),
  });
  writeClusters(district);
  for (const park of upTo(perDistrict.parks)) writePark(district, park);
}

const groupWords = ['东城', '西城', '南城', '北城'];
const siteWords = ['城关', '滨江', '临港', '空港', '山前'];

/** The first park is a zone, the next four are groups of it, and the rest stand by themselves. */
function writePark(district: District, park: number): void {
  const { index, name, writer, random, cite } = district;
  const id = parkId(index, park);
  const isGroup = park > 0 && park <= groupWords.length;
  const word = isGroup ? groupWords[park - 1] : siteWords[park - groupWords.length - 1];
  writer.add('entities/Park', {
    id,
    name: park === 0 ? `${name}高新区` : `${name}${word}${isGroup ? '组团' : '工业园'}`,
    kind: park === 0 ? 'HITECH' : isGroup ? 'GROUP' : 'INDUSTRIAL_PARK',
    status: random.isLess(0.7) ? 'EXISTING' : 'BUILDING',
    areaKm2: 1 + random.below(40),
    cites: cite(),
  });
  writer.add('relations/PART_OF', {
    from: id,
    to: isGroup ? parkId(index, 0) : districtId(index),
    order: park + 1,
    cites: cite(),
  });
  const focuses = [
    clusterId(index, random.below(perDistrict.clusters)),
    industryId(random.below(industryTree.length)),
    productId(index, random.below(perDistrict.products)),
  ];
  for (const [order, to] of focuses.entries())
    writer.add('relations/FOCUSES_ON', {
      from: id,
      to,
      level: (['PRIORITY', 'FEATURED', 'FOCUS'] as const)[order],
      order: order + 1,
      modality: random.isLess(0.5) ? 'PLANNED' : 'EXISTING',
      docId: documentId(index),
      cites: cite(),
    });
}

function writeClusters({ index, name, writer, random, cite }: District): void {
  // Each cluster of a district is of another industry.
  const first = random.below(industryTree.length);
  for (const cluster of upTo(perDistrict.clusters)) {
    const id = clusterId(index, cluster);
    const industry = (first + cluster * 7) % industryTree.length;
    const industryName = industryTree[industry]?.name ?? '';
    writer.add('entities/Cluster', { id, name: `${name}${industryName}集群`, cites: cite() });
    writer.add('relations/HAS_CLUSTER', {
      from: districtId(index),
      to: id,
      modality: random.isLess(0.6) ? 'EXISTING' : 'PLANNED',
      cites: cite(),
    });
    writer.add('relations/STATED_IN', {
      from: id,
      to: documentId(index),
      tierLabel: cluster < 3 ? '主导产业' : '特色产业',
      tierRank: cluster < 3 ? 1 : 2,
      order: cluster + 1,
      nameInDoc: industryName,
      cites: cite(),
    });
    writer.add('relations/CLASSIFIED_AS', {
      from: id,
      to: industryId(industry),
      match: cluster % 3 === 0 ? 'CLOSE' : 'EXACT',
      by: 'RULE',
      stated: 'INFERRED',
      cites: cite(),
    });
  }
}
