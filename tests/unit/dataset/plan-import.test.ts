import { describe, expect, test } from 'vitest';
import { toKnownFacts } from '../../../src/dataset/import-dataset.ts';
import { toWriteStatements } from '../../../src/dataset/to-write-statements.ts';
import type { ImportPlan } from '../../../src/dataset/plan/import-plan.ts';
import { isEmptyPlan } from '../../../src/dataset/plan/import-plan.ts';
import { planImport } from '../../../src/dataset/plan/plan-import.ts';
import type { StoredGraph, StoredProperties } from '../../../src/dataset/plan/stored-graph.ts';
import { readDataset } from '../../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../../src/graph/catalogue.ts';
import type { DatasetFiles } from '../../support/dataset-folder.ts';
import { smallDataset, writeDatasetFolder, writeSmallDataset } from '../../support/dataset-folder.ts';

const emptyGraph: StoredGraph = {
  position: { seq: 0, hash: '' },
  datasets: new Map(),
  entities: new Map(),
  relations: new Map(),
};
const text = (path: string): string => String(smallDataset[path]);

async function plan(stored: StoredGraph, folder: string, force = false): Promise<ImportPlan> {
  const source = await readDataset(folder);
  const known = toKnownFacts(stored, source.manifest?.id);
  const { accepted, issues } = await validateDataset(source, { ontology, known });
  expect(issues).toEqual([]);
  if (!accepted) throw new Error('not accepted');
  return planImport({ facts: accepted, stored, ontology, force });
}

/** What the graph holds after a plan, as the put- and delete-queries leave it. */
function carryOut(stored: StoredGraph, { manifest, entities, relations, record }: ImportPlan): StoredGraph {
  const put = (before: StoredProperties | undefined, changes: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null),
    ) as StoredProperties;
  const after = {
    position: stored.position,
    datasets: new Map(stored.datasets),
    entities: new Map(stored.entities),
    relations: new Map(stored.relations),
  };
  for (const { id, label, properties } of entities)
    if (properties === null) after.entities.delete(id);
    else
      after.entities.set(id, { id, label, properties: put(after.entities.get(id)?.properties, properties) });
  for (const { relationId, type, from, to, properties } of relations)
    if (properties === null) after.relations.delete(relationId);
    else
      after.relations.set(relationId, {
        relationId,
        type,
        from,
        to,
        properties: put(after.relations.get(relationId)?.properties, properties),
      });
  after.datasets.set(manifest.id, put(after.datasets.get(manifest.id), record));
  return after;
}

const small = (files: DatasetFiles = {}) => writeSmallDataset(files);
const loadSmall = async (files: DatasetFiles = {}) =>
  carryOut(emptyGraph, await plan(emptyGraph, await small(files)));

/** A second dataset that states some of the same facts. */
const second = (files: DatasetFiles = {}) =>
  writeDatasetFolder({
    'dataset.yaml': 'id: second\nversion: 1\ntitle: 第二\n',
    'entities/Firm.csv':
      'id,name,aliases,legalName,kind,cites\nfirm:mide,美的集团,美的|Midea,美的集团股份有限公司,BRAND,plan-1:8\nfirm:own,自有企业,,,FIRM,plan-1:8\n',
    'relations/LOCATED_IN.csv':
      'from,to,precision,modality,cites\nfirm:mide,park:jiangjin/luohuang,CONTEXTUAL,EXISTING,plan-1:8\nfirm:own,park:jiangjin/luohuang,,EXISTING,plan-1:8\n',
    ...files,
  });
const withSecond = async (stored: StoredGraph, files: DatasetFiles = {}) =>
  carryOut(stored, await plan(stored, await second(files)));

describe('a plan for an empty graph', () => {
  test('adds everything, with what is computed', async () => {
    const stored = await loadSmall();
    expect(stored.entities.get('firm:mide')?.properties).toEqual({
      name: '美的制冷',
      aliases: ['美的'],
      kind: 'FIRM',
      cites: ['plan-1:4'],
      datasets: ['small'],
      searchText: '美的制冷\nmeidezhileng\nmdzl\n美的\nmeide\nmd',
    });
    expect(stored.entities.get('district:jiangjin')?.properties['searchText']).toContain('\njiangjin\n');
    const focus = 'FOCUSES_ON(park:jiangjin/luohuang,ind:food,docId=doc:plan-1)';
    expect(stored.relations.get(focus)?.properties).toEqual({
      level: 'PRIORITY',
      order: 1,
      modality: 'EXISTING',
      stated: 'EXPLICIT',
      docId: 'doc:plan-1',
      cites: ['plan-1:3'],
      docIds: ['doc:plan-1'],
      datasets: ['small'],
      sortKey: `0000000001|${focus}`,
    });
    expect(stored.relations.get('BROADER(ext:beverage,ind:food)')?.properties).toMatchObject({
      cites: [],
      docIds: [],
      sortKey: 'BROADER(ext:beverage,ind:food)',
    });
    expect(stored.datasets.get('small')).toMatchObject({
      version: '1.0.0',
      title: '小样',
      kind: 'PLAN',
      entityCount: 7,
      relationCount: 5,
    });
  });

  test('writes relations away first and the record of the dataset last', async () => {
    const before = await loadSmall();
    const changed = await plan(
      before,
      await small({
        'entities/Firm.csv': text('entities/Firm.csv').replace(
          /firm:jinweiba.*\n/u,
          'firm:new,新企业,,FIRM,,plan-1:4\n',
        ),
        'relations/LOCATED_IN.csv': text('relations/LOCATED_IN.csv').replace('firm:jinweiba', 'firm:new'),
      }),
    );
    const names: string[] = [];
    for await (const { query } of toWriteStatements({
      catalogue,
      ontology,
      changes: changed,
      records: [{ dataset: changed.manifest.id, properties: changed.record }],
    }))
      names.push(query.name);
    expect(names).toEqual([
      'delete-located-in-relations',
      'delete-entities',
      'put-firms',
      'create-located-in-relations',
      'put-dataset',
    ]);
  });

  // A MERGE walks through all relations of an end, so that many new ones of one entity would take the square of them.
  test('looks only for relations that the graph has', async () => {
    const before = await loadSmall();
    const firms = Array.from({ length: 5001 }, (_, index) => `firm:f${index}`);
    const changed = await plan(
      before,
      await small({
        'entities/Firm.csv':
          text('entities/Firm.csv') + firms.map((id) => `${id},${id.slice(5)},,FIRM,,plan-1:4\n`).join(''),
        'relations/LOCATED_IN.csv':
          text('relations/LOCATED_IN.csv').replaceAll('plan-1:5', 'plan-1:6') +
          firms.map((id) => `${id},district:jiangjin,,EXISTING,plan-1:4\n`).join(''),
      }),
    );
    const written: [string, number][] = [];
    for await (const { query, changes } of toWriteStatements({
      catalogue,
      ontology,
      changes: changed,
      records: [],
    }))
      written.push([query.name, changes]);
    expect(written).toEqual([
      ['put-firms', 5000],
      ['put-firms', 1],
      ['create-located-in-relations', 5000],
      ['create-located-in-relations', 1],
      ['put-located-in-relations', 1],
    ]);
  });
});

describe('a plan for a dataset that the graph has', () => {
  test('is empty when nothing differs', async () => {
    const stored = await loadSmall();
    expect(isEmptyPlan(await plan(stored, await small()))).toBe(true);
    // Another order of rows, of columns and of files says the same.
    const reordered = await small({ 'relations/BROADER.csv': 'cites,to,from\n,ind:food,ext:beverage\n' });
    expect(isEmptyPlan(await plan(stored, reordered))).toBe(true);
  });

  test('writes only what differs, and takes away what vanished', async () => {
    const stored = await loadSmall();
    const { entities, relations, record } = await plan(
      stored,
      await small({
        'entities/Firm.csv':
          'id,name,aliases,kind,note,cites\nfirm:mide,美的制冷,,BRAND,,plan-1:4\nfirm:jinweiba,金威啤酒,,BRAND,"a remark, with a comma",plan-1:5|plan-1:6-7\n',
      }),
    );
    expect(entities).toEqual([
      {
        change: 'changed',
        isNew: false,
        id: 'firm:mide',
        label: 'Firm',
        name: '美的制冷',
        properties: { kind: 'BRAND', searchText: '美的制冷\nmeidezhileng\nmdzl', aliases: null },
        statement: { properties: { name: '美的制冷', kind: 'BRAND' }, cites: ['plan-1:4'] },
        before: { properties: { name: '美的制冷', aliases: ['美的'], kind: 'FIRM' }, cites: ['plan-1:4'] },
        version: expect.stringMatching(/^[0-9a-f]{16}$/u) as unknown,
      },
    ]);
    expect(relations).toEqual([]);
    expect(Object.keys(record)).toEqual(['contentHash']);
  });

  test('changes the record alone when only the version is new, and refuses an older one', async () => {
    const stored = await loadSmall();
    const newer = { 'dataset.yaml': text('dataset.yaml').replace('1.0.0', '1.1.0') };
    const planned = await plan(stored, await small(newer));
    expect(planned).toMatchObject({
      previousVersion: '1.0.0',
      entities: [],
      relations: [],
      record: { version: '1.1.0' },
    });
    const after = carryOut(stored, planned);
    expect((await plan(after, await small())).refusals).toMatchObject([{ reason: 'OLDER_VERSION' }]);
    expect((await plan(after, await small(), true)).refusals).toEqual([]);
  });

  test('says which names are given up without an alias', async () => {
    const stored = await loadSmall();
    const rename = (aliases: string) => ({
      'entities/Firm.csv': text('entities/Firm.csv').replace('美的制冷,美的', `美的集团,${aliases}`),
    });
    expect((await plan(stored, await small(rename('美的')))).renamed).toEqual([
      { id: 'firm:mide', before: '美的制冷', after: '美的集团' },
    ]);
    expect((await plan(stored, await small(rename('美的|美的制冷')))).renamed).toEqual([]);
  });

  test('refuses the id that stands for edits', async () => {
    const folder = await small({ 'dataset.yaml': text('dataset.yaml').replace('id: small', 'id: local') });
    expect((await plan(emptyGraph, folder)).refusals).toMatchObject([{ reason: 'RESERVED_ID' }]);
  });
});

describe('datasets that state the same facts', () => {
  test('are merged by dataset id, with citations and aliases united and differences reported', async () => {
    const stored = await loadSmall();
    const planned = await plan(stored, await second());
    expect(planned.disagreements).toEqual([
      { id: 'firm:mide', property: 'name', values: { second: '美的集团', small: '美的制冷' } },
      { id: 'firm:mide', property: 'kind', values: { second: 'BRAND', small: 'FIRM' } },
      {
        id: 'LOCATED_IN(firm:mide,park:jiangjin/luohuang,modality=EXISTING)',
        property: 'precision',
        values: { second: 'CONTEXTUAL', small: 'STATED' },
      },
    ]);
    const firm = carryOut(stored, planned).entities.get('firm:mide')?.properties;
    expect(firm).toMatchObject({
      name: '美的集团',
      kind: 'BRAND',
      legalName: '美的集团股份有限公司',
      aliases: ['美的', 'Midea'],
      cites: ['plan-1:8', 'plan-1:4'],
      datasets: ['second', 'small'],
    });
    expect(firm?.['statements']).toHaveLength(2);
  });

  test('a remark in Chinese comes only with the remark that it translates', async () => {
    const remarks = (note: string, noteZh: string) =>
      `id,name,note,noteZh,cites\nfirm:mide,美的制冷,${note},${noteZh},plan-1:4\n`;
    const merge = async (note: string, noteZh: string) => {
      const own = text('entities/Firm.csv').replace('note,', 'note,noteZh,');
      const files = own.replace('FIRM,,', 'FIRM,a brand,品牌,').replace('comma",', 'comma",,');
      const stored = await loadSmall({ 'entities/Firm.csv': files });
      const merged = await withSecond(stored, {
        'entities/Firm.csv': remarks(note, noteZh),
        'relations/LOCATED_IN.csv': null,
      });
      return merged.entities.get('firm:mide')?.properties;
    };
    const other = await merge('a maker', '');
    expect(other?.['note']).toBe('a maker');
    expect(other).not.toHaveProperty('noteZh');
    expect(await merge('a maker', '厂家')).toMatchObject({ note: 'a maker', noteZh: '厂家' });
    expect(await merge('a brand', '')).toMatchObject({ note: 'a brand', noteZh: '品牌' });
    expect(await merge('', '')).toMatchObject({ note: 'a brand', noteZh: '品牌' });
  });

  test('the order of imports does not matter', async () => {
    const smallFirst = await withSecond(await loadSmall());
    const reimported = carryOut(smallFirst, await plan(smallFirst, await small()));
    expect(reimported).toEqual(smallFirst);
    expect(isEmptyPlan(await plan(smallFirst, await second()))).toBe(true);
  });

  test('edits win over datasets', async () => {
    const stored = await loadSmall();
    const local = JSON.stringify({ properties: { name: '美的（本地）' }, cites: ['plan-1:9'] });
    const other = JSON.stringify({ properties: { name: '美的制冷', kind: 'FIRM' }, cites: ['plan-1:4'] });
    const edited = {
      ...stored.entities.get('firm:mide')?.properties,
      name: '美的（本地）',
      datasets: ['local', 'small'],
      statements: [local, other],
    };
    const graph = {
      ...stored,
      entities: new Map([
        ...stored.entities,
        ['firm:mide', { id: 'firm:mide', label: 'Firm', properties: edited }],
      ]),
    };
    const after = carryOut(graph, await plan(graph, await small()));
    expect(after.entities.get('firm:mide')?.properties).toMatchObject({
      name: '美的（本地）',
      kind: 'FIRM',
      cites: ['plan-1:9', 'plan-1:4'],
      datasets: ['local', 'small'],
    });
  });

  test('a change of one leaves what the other says', async () => {
    const both = await withSecond(await loadSmall());
    const after = carryOut(
      both,
      await plan(
        both,
        await small({ 'entities/Firm.csv': text('entities/Firm.csv').replace('美的,FIRM', '美的|MD,FIRM') }),
      ),
    );
    expect(after.entities.get('firm:mide')?.properties).toMatchObject({
      name: '美的集团',
      aliases: ['美的', 'Midea', 'MD'],
    });
  });

  test('a fact stays until no dataset states it', async () => {
    const both = await withSecond(await loadSmall());
    const withoutMide = {
      'entities/Firm.csv': text('entities/Firm.csv').replace(/firm:mide.*\n/u, ''),
      'relations/LOCATED_IN.csv': text('relations/LOCATED_IN.csv').replace(/firm:mide.*\n/u, ''),
    };
    const planned = await plan(both, await small(withoutMide));
    expect(planned.entities).toMatchObject([
      { id: 'firm:mide', change: 'removed', properties: { statements: null, datasets: ['second'] } },
    ]);
    const onlySecond = carryOut(both, planned);
    expect(onlySecond.entities.get('firm:mide')?.properties).toMatchObject({
      name: '美的集团',
      cites: ['plan-1:8'],
      datasets: ['second'],
    });
    const gone = carryOut(
      onlySecond,
      await plan(
        onlySecond,
        await second({ 'entities/Firm.csv': 'id,name,cites\n', 'relations/LOCATED_IN.csv': null }),
      ),
    );
    expect([gone.entities.has('firm:mide'), gone.entities.has('firm:own')]).toEqual([false, false]);
    expect([...gone.relations.keys()].some((id) => id.includes('firm:mide'))).toBe(false);
  });

  test('an entity that another dataset still names may not go', async () => {
    const both = await withSecond(await loadSmall());
    const withoutPark = await plan(
      both,
      await small({
        'entities/Park.csv': null,
        'relations/PART_OF.csv': null,
        'relations/FOCUSES_ON.csv': null,
        'relations/LOCATED_IN.csv': null,
      }),
    );
    expect(withoutPark.refusals.map(({ reason }) => reason)).toEqual([
      'STILL_REFERRED_TO',
      'STILL_REFERRED_TO',
    ]);
    expect(withoutPark.refusals[0]?.message).toContain('珞璜工业园 (park:jiangjin/luohuang)');
    expect(withoutPark.refusals[0]?.message).toContain('second');
  });

  test('a cited document of another dataset may not go either', async () => {
    const both = await withSecond(await loadSmall());
    const nothing = await writeDatasetFolder({ 'dataset.yaml': text('dataset.yaml') });
    const { refusals } = await plan(both, nothing);
    expect(
      refusals.some(({ message }) => message.includes('规划一 (doc:plan-1)') && message.includes('firm:own')),
    ).toBe(true);
  });
});
