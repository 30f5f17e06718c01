import { writeFile } from 'node:fs/promises';
import { createDatasetWriter, type DatasetWriter } from '../dataset-writer.ts';
import { createRandom } from '../random.ts';
import { writeChains } from './chains.ts';
import { writeFirms } from './firms.ts';
import { writeGovernment } from './government.ts';
import { toLandmarks } from './landmarks.ts';
import { createNames, type Names } from './names.ts';
import { linesOf, writePlaces } from './places.ts';
import { writeShared } from './shared-entities.ts';
import { districtsInRing } from './shape.ts';

export interface GeneratedCounts {
  readonly districts: number;
  readonly entities: number;
  readonly relations: number;
}

/** One district has about so many entities. */
const entitiesPerDistrict = 1000;
/** One ring of districts, which landmarks are in. */
const fewestEntities = districtsInRing * entitiesPerDistrict;

/**
 * Writes a made-up dataset of about so many entities, and `<folder>.landmarks.json` beside it. Memory does not grow
 * with its size.
 * @throws Error for a folder that has something already, and for too few entities
 */
export async function generateDataset(
  folder: string,
  entities: number,
  seed: number,
): Promise<GeneratedCounts> {
  if (!(entities >= fewestEntities))
    throw new Error(`${entities} entities are too few: a ring of districts has ${fewestEntities}`);
  const districts = Math.round(entities / entitiesPerDistrict);
  const names = createNames(seed);
  const writer = await createDatasetWriter(folder, {
    id: 'generated',
    version: `${entities}.${seed}`,
    title: `虚构数据（${districts}个区县）`,
    titleEn: `Made-up data (${districts} districts)`,
    licence: 'CC0-1.0',
  });
  try {
    writeShared(writer, names, seed);
    for (let index = 0; index < districts; index += 1) {
      writeDistrict(writer, names, { index, districts, seed });
      await writer.flush();
    }
  } finally {
    await writer.close();
  }
  await writeFile(`${folder}.landmarks.json`, `${JSON.stringify(toLandmarks(names), null, 2)}\n`);
  return { districts, entities: writer.count('entities'), relations: writer.count('relations') };
}

function writeDistrict(
  writer: DatasetWriter,
  names: Names,
  { index, districts, seed }: { readonly index: number; readonly districts: number; readonly seed: number },
): void {
  const random = createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const district = {
    index,
    names,
    name: names.district(index),
    random,
    writer,
    neighbour: findNeighbour(index, districts),
    cite: () => `d${index}:${1 + random.below(linesOf(index))}`,
  };
  writePlaces(district);
  writeFirms(district, writeChains(district));
  writeGovernment(district);
}

function findNeighbour(index: number, districts: number): number | null {
  const inRing = index % districtsInRing;
  const next = index - inRing + ((inRing + 1) % districtsInRing);
  return next < districts && next !== index ? next : null;
}
