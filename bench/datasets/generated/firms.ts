import { createZipf } from '../random.ts';
import type { Names } from './names.ts';
import {
  type District,
  clusterId,
  districtId,
  drawModality,
  drawNew,
  firmId,
  localFirms,
  parkId,
  perDistrict,
  productId,
  projectId,
  shared,
  sharedFirmId,
  sharedProductId,
  upTo,
} from './shape.ts';

const drawSharedProduct = createZipf(shared.products);
const drawSharedFirm = createZipf(shared.firms);
const drawRank = createZipf(perDistrict.firms);
const drawCluster = createZipf(perDistrict.clusters);
const trades = ['机械', '材料', '电子', '汽车零部件', '食品', '医药', '新能源', '纺织', '家居', '智能装备'];

/** What a firm is called without its trade; it differs from firm to firm, over all districts. */
export const toShortName = (names: Names, index: number, firm: number): string =>
  `${names.district(index)}${names.brand(firm)}`;

export const toFirmName = (names: Names, index: number, firm: number): string =>
  `${toShortName(names, index, firm)}${trades[firm % trades.length]}有限公司`;

/** The firms of a district and their projects; what they make, where they are, whom they supply. */
export function writeFirms(district: District, inStages: ReadonlySet<number>): void {
  const { index, names, writer, random, cite } = district;
  for (const firm of upTo(perDistrict.firms)) {
    const id = firmId(index, firm);
    const legalName = toFirmName(names, index, firm);
    writer.add('entities/Firm', { id, name: legalName, legalName, kind: 'FIRM', cites: cite() });
    addPlace(district, id, random.isLess(0.6));
    // Three quarters belong to a cluster; a few clusters have most of them.
    if (firm % 4 !== 3)
      writer.add('relations/OPERATES_IN', {
        from: id,
        to: clusterId(index, drawCluster(random)),
        role: random.isLess(0.15) ? 'ANCHOR' : 'PRESENT',
        modality: random.isLess(0.8) ? 'EXISTING' : 'PLANNED',
        cites: cite(),
      });
  }
  writeMakers(district, inStages);
  writeProjects(district);
  writeSupplies(district);
}

function addPlace({ index, writer, random, cite }: District, from: string, inPark: boolean): void {
  writer.add('relations/LOCATED_IN', {
    from,
    to: inPark ? parkId(index, random.below(perDistrict.parks)) : districtId(index),
    precision: 'STATED',
    modality: random.isLess(0.8) ? 'EXISTING' : 'PLANNED',
    cites: cite(),
  });
}

/** The first and the third stage of each chain. */
const isAlwaysMade = (product: number): boolean => [0, 2].includes(product % perDistrict.stagesAtMost);

/** Most products have a maker, a few firms make many, and a third of the stages are left without one. */
function writeMakers(district: District, inStages: ReadonlySet<number>): void {
  const { index, random } = district;
  const seen = new Set<string>();
  const add = (from: string, to: string) => {
    if (seen.has(`${from} ${to}`)) return;
    seen.add(`${from} ${to}`);
    addMaker(district, from, to);
  };
  for (const product of upTo(perDistrict.products))
    if (!inStages.has(product) || isAlwaysMade(product) || random.isLess(0.6))
      add(firmId(index, (product * 37) % perDistrict.firms), productId(index, product));
  for (const drawn of upTo(150))
    add(
      firmId(index, (drawRank(random) * 53) % perDistrict.firms),
      productId(index, (drawn * 7 + random.below(7)) % perDistrict.products),
    );
  for (let firm = localFirms; firm < perDistrict.firms; firm += 1)
    if (random.isLess(0.25)) add(firmId(index, firm), sharedProductId(drawSharedProduct(random)));
}

function addMaker({ writer, random, cite }: District, from: string, to: string): void {
  const modality = drawModality(random);
  const stated = random.isLess(0.9) ? 'EXPLICIT' : 'INFERRED';
  writer.add('relations/PRODUCES', { from, to, modality, stated, cites: cite() });
}

const stages = ['PLANNED', 'COURTING', 'SIGNED', 'UNDER_CONSTRUCTION', 'BUILT', 'RUNNING', 'EXPANSION'];

function writeProjects(district: District): void {
  const { index, names, writer, random, cite } = district;
  for (const project of upTo(perDistrict.projects)) {
    const id = projectId(index, project);
    const firm = (project * 2) % perDistrict.firms;
    writer.add('entities/Project', {
      id,
      name: `${toShortName(names, index, firm)}${project + 1}号项目`,
      kind: 'PRODUCTION',
      stage: stages[random.below(stages.length)],
      investmentYi: 1 + random.below(80),
      startYear: 2020 + random.below(5),
      cites: cite(),
    });
    writer.add('relations/OF_DISTRICT', { from: id, to: districtId(index), cites: cite() });
    if (project % 2 === 0) addPlace(district, id, true);
    if (project % 10 !== 9)
      writer.add('relations/UNDERTAKES', {
        from: firmId(index, firm),
        to: id,
        role: '项目企业',
        modality: random.isLess(0.6) ? 'PLANNED' : 'EXISTING',
        cites: cite(),
      });
    addMaker(district, id, productId(index, random.below(perDistrict.products)));
  }
}

/** Supply within the district, to the neighbour, and to the firms that everybody supplies. */
function writeSupplies({ index, neighbour, writer, random, cite }: District): void {
  const seen = new Set<string>();
  const add = (draw: () => string) => {
    const pair = () => [firmId(index, random.below(perDistrict.firms)), draw()] as const;
    const [from, to] = drawNew(seen, pair, (ends) => ends.join(' '));
    if (from === to) return;
    writer.add('relations/SUPPLIES_TO', {
      from,
      to,
      product: productId(index, random.below(perDistrict.products)),
      modality: drawModality(random),
      direction: '本地配套',
      cites: cite(),
    });
  };
  for (const _ of upTo(25)) add(() => firmId(index, random.below(perDistrict.firms)));
  if (neighbour !== null) for (const _ of upTo(10)) add(() => firmId(neighbour, random.below(perDistrict.firms)));
  for (const _ of upTo(20)) add(() => sharedFirmId(drawSharedFirm(random)));
}
