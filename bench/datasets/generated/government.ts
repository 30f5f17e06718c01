import { createZipf } from '../random.ts';
import {
  type District,
  clusterId,
  departmentId,
  districtId,
  documentId,
  drawNew,
  firmId,
  indicatorId,
  parkId,
  perDistrict,
  productId,
  shared,
  sharedFirmId,
  stageId,
  taskId,
  upTo,
} from './shape.ts';
import { departments, indicators, taskWords } from './words.ts';

const drawSharedFirm = createZipf(shared.firms);
const drawIndicator = createZipf(indicators.length);

/** What the district's government does: departments and their tasks, figures, and whom it wants to attract. */
export function writeGovernment(district: District): void {
  writeDepartments(district);
  writeTasks(district);
  for (const target of upTo(perDistrict.targets)) writeTarget(district, target);
  writeCourting(district);
}

function writeDepartments({ index, name, writer, cite }: District): void {
  for (const department of upTo(perDistrict.departments)) {
    const id = departmentId(index, department);
    writer.add('entities/Department', {
      id,
      name: `${name}区${departments[department]}`,
      level: 'DISTRICT',
      districtId: districtId(index),
      generic: false,
      cites: cite(),
    });
    writer.add('relations/OF_DISTRICT', { from: id, to: districtId(index), cites: cite() });
  }
}

function writeTasks({ index, name, writer, random, cite }: District): void {
  for (const task of upTo(perDistrict.tasks)) {
    const id = taskId(index, task);
    const cites = cite();
    const word = taskWords[task % taskWords.length] ?? '';
    writer.add('entities/Task', {
      id,
      name: `${name}${word}（${task + 1}）`,
      docId: documentId(index),
      section: `第${(task % 8) + 1}章`,
      seq: task + 1,
      cites,
    });
    writer.add('relations/OF_DISTRICT', { from: id, to: districtId(index), cites });
    // Every department leads some task; one leads most.
    const leader =
      task < perDistrict.departments || random.isLess(0.5) ? task % perDistrict.departments : 0;
    writer.add('relations/LEADS', {
      from: departmentId(index, leader),
      to: id,
      rank: 1,
      roleWord: '牵头单位',
      cites,
    });
    const seen = new Set([String(leader)]);
    for (const rank of upTo(1 + random.below(3)))
      writer.add('relations/SUPPORTS', {
        from: departmentId(index, drawNew(seen, () => random.below(perDistrict.departments), String)),
        to: id,
        rank: rank + 2,
        roleWord: '配合单位',
        cites,
      });
  }
}

/** Half the figures are of the district, the others of its clusters, parks and tasks. */
function writeTarget({ index, writer, random, cite }: District, target: number): void {
  const id = `target:d${index}/g${target}`;
  const cites = cite();
  const subjects = [
    districtId(index),
    clusterId(index, random.below(perDistrict.clusters)),
    districtId(index),
    target % 8 === 3 ? taskId(index, random.below(perDistrict.tasks)) : parkId(index, random.below(perDistrict.parks)),
  ];
  const indicator = drawIndicator(random);
  const unit = indicators[indicator]?.[1] ?? '';
  const value = 1 + random.below(2000);
  writer.add('entities/Target', {
    id,
    valueText: `${value}${unit}`,
    value,
    unit,
    year: 2020 + random.below(6),
    kind: random.isLess(0.7) ? 'TARGET' : 'BASELINE',
    docId: documentId(index),
    line: Number(cites.split(':')[1]),
    cites,
  });
  writer.add('relations/MEASURED_BY', { from: subjects[target % subjects.length], to: id, cites });
  writer.add('relations/OF_INDICATOR', { from: id, to: indicatorId(indicator), cites });
}

/** Firms that the district courts by name, and what it looks for without a name. */
function writeCourting({ index, neighbour, writer, random, cite }: District): void {
  const from = districtId(index);
  const firms = new Set<string>();
  const court = (draw: () => string) =>
    writer.add('relations/COURTS', {
      from,
      to: drawNew(firms, draw, (id) => id),
      products: productId(index, random.below(perDistrict.products)),
      wording: '加快引进',
      modality: 'COURTED',
      cites: cite(),
    });
  for (const _ of upTo(8)) court(() => sharedFirmId(drawSharedFirm(random)));
  if (neighbour !== null) for (const _ of upTo(4)) court(() => firmId(neighbour, random.below(perDistrict.firms)));
  const sought = new Set<string>();
  const seek = (draw: () => string) =>
    writer.add('relations/SEEKS', {
      from,
      to: drawNew(sought, draw, (id) => id),
      wording: '招大引强',
      modality: 'COURTED',
      cites: cite(),
    });
  for (const _ of upTo(10)) seek(() => productId(index, random.below(perDistrict.products)));
  for (const _ of upTo(4)) seek(() => stageId(index, random.below(perDistrict.chains), random.below(5)));
  if (neighbour !== null) for (const _ of upTo(6)) seek(() => productId(neighbour, random.below(perDistrict.products)));
  const lacking = new Set<string>();
  for (const _ of upTo(4))
    writer.add('relations/LACKS', {
      from,
      to: drawNew(lacking, () => productId(index, random.below(perDistrict.products)), (id) => id),
      wording: '补齐短板',
      cites: cite(),
    });
}
