import { carryOut } from '../../src/dataset/carry-out.ts';
import { importDataset } from '../../src/dataset/import-dataset.ts';
import { localDatasetId } from '../../src/dataset/plan/statements.ts';
import { planImport } from '../../src/dataset/plan/plan-import.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { toFacts } from '../../src/dataset/workbook/import-workbook.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import type { GraphEngine } from '../../src/graph/engine.ts';
import type { JournalAuthor } from '../../src/journal/entry.ts';
import { writeDatasetFolder } from './dataset-folder.ts';
import { buildRandomDataset } from './random-dataset.ts';
import type { Random } from './random.ts';

export const anna: JournalAuthor = { via: 'token', id: 'anna', name: '安娜' };

/** Imports a random version of one of two datasets, which share facts. */
export async function importRandomly(engine: GraphEngine, random: Random): Promise<void> {
  const files = buildRandomDataset(ontology, {
    seed: random.below(3),
    id: random.pick(['first', 'second']),
    version: String(random.below(1000)),
    entitiesPerLabel: 2 + random.below(2),
  });
  const folder = await writeDatasetFolder(files);
  const order = { author: anna, reason: random.pick([null, '更新']), requestId: `r${random.below(99)}` };
  await importDataset({ engine, catalogue, ontology, folder, force: true, order });
}

/** States some facts otherwise in the dataset `local`, and takes back some that it stated. */
export async function editRandomly(engine: GraphEngine, random: Random): Promise<void> {
  const stored = await readStoredGraph({ engine, catalogue, ontology });
  const all = toFacts(stored, undefined);
  const own = toFacts(stored, localDatasetId);
  const keep = <Fact>(facts: readonly Fact[]) => facts.filter(() => random.below(4) > 0);
  const taken = <Fact>(facts: readonly Fact[]) => facts.filter(() => random.below(8) === 0);
  const edit = <Fact extends { readonly properties: object }>(fact: Fact) => ({
    ...fact,
    properties: {
      ...fact.properties,
      note: random.pick(['改', '订正', 'null']),
      aliases: ['x', '别名', 'x'],
    },
  });
  const byId = new Map(
    [...keep(own.entities), ...taken(all.entities).map(edit)].map((fact) => [fact.id, fact]),
  );
  const byRelationId = new Map(
    [...keep(own.relations), ...taken(all.relations)].map((fact) => [
      fact.relationId,
      { ...fact, cites: [...fact.cites, 'local:1'] },
    ]),
  );
  const facts = {
    manifest: { id: localDatasetId, version: '1', title: '本地修改', kind: 'PLAN' as const },
    entities: [...byId.values()],
    relations: [...byRelationId.values()],
    contentHash: String(random.below(1_000_000)),
  };
  const plan = planImport({ facts, stored, ontology });
  const operation = random.pick(['UPSERT_ENTITIES', 'DELETE_RELATIONS', 'REVERT'] as const);
  await carryOut(
    plan,
    { operation, author: anna, reason: null, requestId: null },
    { engine, catalogue, ontology },
  );
}
