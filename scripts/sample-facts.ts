import { readDataset } from '../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../src/dataset/validate/validate-dataset.ts';
import type { EntityFact, RelationFact } from '../src/domain/facts.ts';
import { groupBy } from '../src/domain/group-by.ts';
import { ontology } from '../src/domain/ontology/ontology.ts';
import { stringify } from 'csv-stringify/sync';

/**
 * Draws facts of a dataset for a reader to check: `tsx scripts/sample-facts.ts <folder> <seed> <count>`. Every label
 * and type is drawn from, by the square root of its size, so that small ones are not missed. The same seed draws the
 * same facts of the same dataset.
 */
const [folder = 'seed', seed = '1', count = '300'] = process.argv.slice(2);

const { accepted, issues } = await validateDataset(await readDataset(folder), { ontology });
if (!accepted) throw new Error(issues.map(({ message }) => message).join('\n'));
const random = createRandom(Number(seed));
const facts = [...accepted.entities, ...accepted.relations].filter(({ cites }) => cites.length > 0);
const groups = [...groupBy(facts, toFile)];
const weights = groups.map(([, list]) => Math.sqrt(list.length));
const total = weights.reduce((sum, weight) => sum + weight, 0);
const drawn = groups.flatMap(([file, list], index) => {
  const share = Math.max(2, Math.round(((weights[index] ?? 0) / total) * Number(count)));
  return shuffle(list)
    .slice(0, share)
    .map((fact) => [seed, file, 'label' in fact ? fact.id : fact.relationId, '', '']);
});
process.stdout.write(stringify([['seed', 'file', 'row key', 'verdict', 'what was wrong'], ...drawn]));

function toFile(fact: EntityFact | RelationFact): string {
  return 'label' in fact ? `entities/${fact.label}.csv` : `relations/${fact.type}.csv`;
}

function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** mulberry32: a small generator with a 32-bit state; good enough to draw a sample, and the same everywhere. */
function createRandom(start: number): () => number {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
