import { afterEach, beforeEach, expect, test } from 'vitest';
import { importDataset, planFacts, toKnownFacts } from '../../src/dataset/import-dataset.ts';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { readDataset } from '../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { type CountingEngine, createCountingEngine } from '../support/counting-engine.ts';
import { type DatasetFiles, writeDatasetFolder, writeSmallDataset } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';

/** Names a firm, a park, a district and a document of the small dataset, states one of its relations too, and is new. */
const newcomer: DatasetFiles = {
  'dataset.yaml': 'id: newcomer\nversion: 1\ntitle: 新来的\n',
  'entities/Firm.csv':
    'id,name,aliases,kind,cites\nfirm:mide,美的集团,Midea,BRAND,plan-1:8\nfirm:own,自有企业,,FIRM,plan-1:8\n',
  'entities/Industry.csv': 'id,name,scheme,cites\next:tea,茶饮,EXT,\next:beverage,饮料,EXT,\n',
  'relations/BROADER.csv': 'from,to,cites\next:tea,ext:beverage,\n',
  'relations/LOCATED_IN.csv':
    'from,to,precision,modality,cites\nfirm:mide,park:jiangjin/luohuang,STATED,PLANNED,plan-1:8\nfirm:own,district:jiangjin,,PLANNED,plan-1:8\n',
};

describeEngines('the part of a graph that a new dataset names', (engine) => {
  let counting: CountingEngine;
  beforeEach(async () => {
    counting = createCountingEngine(await engine.createFresh());
  });
  afterEach(() => counting.engine.close());

  const graph = () => ({ engine: counting.engine, catalogue, ontology });
  const load = (folder: string, dryRun = false) => importDataset({ ...graph(), folder, dryRun });

  /** What the whole graph makes of a folder. */
  async function checkOnWhole(folder: string) {
    const source = await readDataset(folder);
    const stored = await readStoredGraph(graph());
    const checked = await validateDataset(source, {
      ontology,
      known: toKnownFacts(stored, source.manifest?.id),
    });
    return { ...checked, plan: checked.accepted && planFacts(checked.accepted, stored, graph()) };
  }

  test('leads to the same plan and the same warnings as the whole, which is not read', async () => {
    await load(await writeSmallDataset());
    const folder = await writeDatasetFolder(newcomer);
    counting.takeCalls();
    const result = await load(folder, true);
    const calls = counting.takeCalls();
    const { plan, warnings } = await checkOnWhole(folder);
    expect(plan?.disagreements).not.toEqual([]);
    expect(result).toEqual({ status: 'planned', plan, warnings });
    expect(calls.filter((name) => name.startsWith('list-'))).toEqual(['list-datasets']);
    // Types of which the dataset states something, and the way up from its industries: level by level.
    expect(calls.filter((name) => name.startsWith('outgoing-'))).toEqual([
      'outgoing-broader',
      'outgoing-broader',
      'outgoing-located-in',
    ]);
  });

  test('what is wrong is told as with the whole: the nearest id, and a circle through edges of another dataset', async () => {
    await load(await writeSmallDataset());
    for (const files of [
      {
        'relations/LOCATED_IN.csv': 'from,to,modality,cites\nfirm:own,district:jiangjinn,PLANNED,plan-1:8\n',
      },
      { 'relations/BROADER.csv': 'from,to,cites\next:tea,ext:beverage,\nind:food,ext:tea,\n' },
    ]) {
      const folder = await writeDatasetFolder({ ...newcomer, ...files });
      const { accepted, issues, warnings } = await checkOnWhole(folder);
      expect(accepted).toBeNull();
      expect(await load(folder, true)).toEqual({ status: 'invalid', issues, warnings });
    }
  });

  test('the next version is planned on the whole graph, where facts may have to go', async () => {
    await load(await writeSmallDataset());
    await load(await writeDatasetFolder(newcomer));
    const next = await writeDatasetFolder({
      ...newcomer,
      'dataset.yaml': 'id: newcomer\nversion: 2\ntitle: 新来的\n',
      'relations/LOCATED_IN.csv': 'from,to,modality,cites\nfirm:own,district:jiangjin,PLANNED,plan-1:8\n',
    });
    const result = await load(next, true);
    expect(result.status === 'planned' && result.plan.relations.map(({ change }) => change)).toEqual([
      'removed',
    ]);
  });
});
