import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStoredGraph } from '../../src/dataset/plan/stored-graph.ts';
import { readSnapshot } from '../../src/dataset/edit/graph-snapshot.ts';
import { exportDataset } from '../../src/dataset/export/export-dataset.ts';
import { importDataset, toKnownFacts } from '../../src/dataset/import-dataset.ts';
import { readDataset } from '../../src/dataset/read/read-dataset.ts';
import { validateDataset } from '../../src/dataset/validate/validate-dataset.ts';
import { ontology } from '../../src/domain/ontology/ontology.ts';
import { catalogue } from '../../src/graph/catalogue.ts';
import { writeDatasetFolder, writeSmallDataset } from '../support/dataset-folder.ts';
import { describeEngines } from '../support/engines.ts';
import {
  createWritingService,
  tokenFile,
  type TokenName,
  writeFields,
  type WritePayload,
  type WritingService,
} from '../support/writing-service.ts';

const park = 'park:jiangjin/luohuang';
const cites = ['plan-1:3'];
const manifest = (number: string) => ({ 'dataset.yaml': `id: small\nversion: ${number}\ntitle: 小样\n` });

describeEngines('edits', (engine) => {
  let service: WritingService;
  let folder: string;
  const shared = () => ({ engine: service.app.engine, catalogue, ontology });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chain-atlas-tokens-'));
    await writeFile(join(folder, 'tokens'), tokenFile);
    service = await createWritingService(engine, join(folder, 'tokens'), { MAX_EDIT_ROWS: '10' });
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  /** Runs one mutation; its arguments are JSON, as variables would be. */
  async function write(
    field: string,
    types: string,
    variables: Readonly<Record<string, unknown>>,
    token: TokenName = 'editor',
  ): Promise<WritePayload> {
    const names = Object.keys(variables);
    const query = `mutation (${types}) { ${field}(${names.map((name) => `${name}: $${name}`).join(', ')}) ${writeFields} }`;
    const { data, errors } = await service.ask<Record<string, WritePayload>>(query, variables, token);
    expect(errors).toEqual([]);
    return data[field] as WritePayload;
  }
  const types: Readonly<Record<string, string>> = {
    entities: '[EntityInput!]!',
    relations: '[RelationInput!]!',
    facts: '[FactVersionInput!]!',
  };
  const toTypes = (variables: object, own: Readonly<Record<string, string>>) =>
    Object.keys(variables)
      .map((name) => `$${name}: ${own[name] ?? flagTypes[name]}`)
      .join(', ');
  const flagTypes: Readonly<Record<string, string>> = {
    dryRun: 'Boolean!',
    overwrite: 'Boolean!',
    withRelations: 'Boolean!',
    reason: 'String',
    id: 'ID!',
    to: 'Int!',
    version: 'String',
  };
  const upsert = (variables: Readonly<Record<string, unknown>>) =>
    write('upsertEntities', toTypes(variables, types), variables);
  const upsertRelations = (variables: Readonly<Record<string, unknown>>) =>
    write('upsertRelations', toTypes(variables, types), variables);
  const remove = (kind: 'entities' | 'relations', variables: Readonly<Record<string, unknown>>) =>
    write(
      kind === 'entities' ? 'deleteEntities' : 'deleteRelations',
      toTypes(variables, { [kind]: '[FactVersionInput!]!' }),
      variables,
    );
  const revert = (variables: Readonly<Record<string, unknown>>) =>
    write('revert', toTypes(variables, {}), variables);
  const readPark = async () => {
    const { data } = await service.ask<{
      park: {
        areaKm2: number;
        version: string;
        datasets: readonly string[];
        aliases: readonly string[];
      } | null;
    }>(`{ park(id: "${park}") { areaKm2 version datasets aliases } }`);
    return data.park;
  };
  const codes = ({ userErrors }: WritePayload) => userErrors.map(({ path, code }) => [path.join('.'), code]);
  const importSmall = async (version: string, area = '12.5') =>
    importDataset({
      ...shared(),
      folder: await writeSmallDataset({
        'dataset.yaml': `id: small\nversion: ${version}\ntitle: 小样\n`,
        'entities/Park.csv': `id,name,aliases,kind,areaKm2,cites\n${park},珞璜工业园,珞璜组团|珞璜园区,INDUSTRIAL_PARK,${area},plan-1:3\n`,
      }),
    });

  test('a life of edits: dry run, conflict, import, history and the way back', async () => {
    await importSmall('1.0.0');
    const before = await readPark();
    expect(before).toMatchObject({ areaKm2: 12.5, datasets: ['small'] });
    const change = { id: park, properties: { areaKm2: 20 }, cites, version: before?.version };

    // A dry run writes nothing.
    const planned = await upsert({ entities: [change], dryRun: true });
    expect(planned).toMatchObject({ applied: false, dryRun: true, counts: { added: 1 }, entry: null });
    expect(await readPark()).toEqual(before);

    // Two editors who read the same: the second one is told what is there.
    const [one, other] = await Promise.all([
      upsert({ entities: [change], reason: '新规划' }),
      upsert({ entities: [{ ...change, properties: { areaKm2: 30 } }] }),
    ]);
    const [won, lost] = one.applied ? [one, other] : [other, one];
    expect(won).toMatchObject({
      applied: true,
      changes: [{ id: park, kind: 'ADDED', before: null, after: { cites } }],
      disagreements: [{ id: park, property: 'areaKm2' }],
      entry: { author: 'editor', operation: 'UPSERT_ENTITIES', dataset: 'local' },
      datasetVersion: 'local@1 small@1.0.0',
    });
    const after = await readPark();
    expect(after?.version).toBe(won.changes[0]?.version);
    expect(codes(lost)).toEqual([['entities.0.version', 'version-conflict']]);
    expect(lost.userErrors[0]?.present).toMatchObject({
      version: after?.version,
      datasets: ['local', 'small'],
    });

    // Local is what the editor stated, and what a park cannot be without: the aliases of the import stay its own.
    expect(Object.keys(won.changes[0]?.after?.properties ?? {}).toSorted()).toEqual([
      'areaKm2',
      'kind',
      'name',
    ]);
    expect(after?.aliases).toEqual(['珞璜组团', '珞璜园区']);

    // A new import of the other dataset: the edit survives, and the difference is reported.
    const result = await importSmall('2.0.0', '13.5');
    const disagreements = 'plan' in result ? result.plan.disagreements : [];
    expect(disagreements).toMatchObject([{ id: park, property: 'areaKm2', values: { small: 13.5 } }]);
    expect((await readPark())?.areaKm2).toBe(after?.areaKm2);

    // What everybody reads is what the next edit plans on.
    const snapshot = await readSnapshot(shared());
    expect(snapshot).toEqual(await readStoredGraph(shared()));

    const seq = won.entry?.seq ?? 0;
    const undone = await revert({ id: park, to: seq - 1, version: (await readPark())?.version });
    expect(undone).toMatchObject({
      applied: true,
      changes: [{ kind: 'REMOVED', after: null }],
      entry: { operation: 'REVERT' },
    });
    expect(await readPark()).toMatchObject({ areaKm2: 13.5, datasets: ['small'] });
    const redone = await revert({ id: park, to: seq, version: (await readPark())?.version });
    expect(redone.changes[0]?.after).toEqual(won.changes[0]?.after);
    // The snapshot went along with these edits.
    expect(await readSnapshot(shared())).toEqual(await readStoredGraph(shared()));

    const history = async (args: string) => {
      const { data } = await service.ask<{
        history: {
          edges: readonly { node: { dataset: string; entry: { seq: number; operation: string } } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `{ history(id: "${park}", ${args}) { edges { node { dataset entry { seq operation } before { cites } } } pageInfo { endCursor hasNextPage } } }`,
        {},
        'reader',
      );
      return data.history;
    };
    const newest = await history('first: 3');
    expect(newest.edges.map(({ node }) => node.entry.operation)).toEqual(['REVERT', 'REVERT', 'IMPORT']);
    const rest = await history(`first: 3, after: "${newest.pageInfo.endCursor}"`);
    expect(rest.edges.map(({ node }) => [node.dataset, node.entry.operation])).toEqual([
      ['local', 'UPSERT_ENTITIES'],
      ['small', 'IMPORT'],
    ]);
    expect([newest.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('one wrong row of ten: nothing is written, and each problem has its path', async () => {
    const firms = Array.from({ length: 8 }, (_, index) => ({
      id: `firm:new-${index}`,
      label: 'FIRM',
      name: `新企业${index}`,
      properties: { kind: 'FIRM' },
      cites,
    }));
    const payload = await upsert({
      entities: [
        ...firms,
        {
          id: 'firm:wrong',
          label: 'FIRM',
          name: '错',
          properties: { kind: 'FRIM', constructor: 'x', nots: '' },
          cites: ['nothing'],
        },
        { id: 'firm:new-0', label: 'FIRM', name: '又', cites },
      ],
    });
    expect(payload).toMatchObject({ applied: false, counts: { added: 0 }, entry: null });
    expect(codes(payload)).toEqual(
      expect.arrayContaining([
        ['entities.8.properties.kind', 'closed-value'],
        ['entities.8.properties.constructor', 'unknown-property'],
        ['entities.8.properties.nots', 'unknown-property'],
        ['entities.8.cites', 'citation-form'],
        ['entities.9', 'edit-twice'],
      ]),
    );
    for (const { message, messageZh } of payload.userErrors) {
      expect(messageZh).toMatch(/\p{Script=Han}/u);
      expect(message + messageZh).not.toMatch(/undefined|\{\w+\}/u);
    }
    const { data } = await service.ask<{ nodes: readonly unknown[] }>(
      '{ nodes(ids: ["firm:new-0"]) { id } }',
    );
    expect(data.nodes).toEqual([null]);
    // __proto__ as a literal, which JSON cannot say.
    const literal = await service.ask<{ upsertEntities: WritePayload }>(
      `mutation { upsertEntities(entities: [{ id: "${park}", properties: { __proto__: 1 }, cites: ["plan-1:3"] }], overwrite: true) ${writeFields} }`,
    );
    expect(codes(literal.data.upsertEntities)).toEqual([
      ['entities.0.properties.__proto__', 'unknown-property'],
    ]);
    const many = await upsert({
      entities: Array.from({ length: 11 }, (_, index) => ({ id: `firm:${index}` })),
    });
    expect(codes(many)).toEqual([['', 'too-many-rows']]);
  });

  test('a new park needs its PART_OF, and comes with it; deleting says what still names it', async () => {
    const entity = {
      id: 'park:new',
      label: 'PARK',
      name: '新园',
      properties: { kind: 'INDUSTRIAL_PARK' },
      cites,
    };
    const partOf = { type: 'PART_OF', from: 'park:new', to: 'district:jiangjin', cites };
    expect(codes(await upsert({ entities: [entity] }))).toEqual([['entities.0.id', 'park-parent']]);
    const made = await upsert({ entities: [entity], relations: [partOf] });
    expect(made.changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['park:new', 'ADDED'],
      ['PART_OF(park:new,district:jiangjin)', 'ADDED'],
    ]);
    const [version, relationVersion] = made.changes.map((change) => change.version);
    const relationId = made.changes[1]?.id;
    // The same again changes nothing, and makes no entry.
    const again = await upsert({ entities: [{ ...entity, version }] });
    expect(again).toMatchObject({ applied: true, changes: [], entry: null });

    const orphaned = await remove('relations', { relations: [{ id: relationId, version: relationVersion }] });
    expect(codes(orphaned)).toEqual([['relations.0.id', 'park-parent']]);
    const moved = await upsertRelations({
      relations: [{ relationId, to: 'district:other', properties: { order: 2 }, version: relationVersion }],
    });
    expect(codes(moved)).toEqual([['relations.0.to', 'relation-identity']]);
    const named = await remove('entities', { entities: [{ id: 'park:new', version }] });
    expect(codes(named)).toEqual([['entities.0', 'still-named']]);
    expect(named.userErrors[0]?.message).toContain(relationId);
    const foreign = await remove('entities', { entities: [{ id: 'firm:mide' }, { id: 'firm:mida' }] });
    expect(codes(foreign)).toEqual([
      ['entities.0', 'stated-elsewhere'],
      ['entities.1.id', 'unknown-fact'],
    ]);
    expect(foreign.userErrors[1]?.nearest).toBe('firm:mide');
    const gone = await remove('entities', { entities: [{ id: 'park:new', version }], withRelations: true });
    expect(gone.changes.map(({ kind, version: left }) => [kind, left])).toEqual([
      ['REMOVED', null],
      ['REMOVED', null],
    ]);
    // Back again, although the graph no longer has it; a park needs its PART_OF.
    const back = await revert({ id: 'park:new', to: made.entry?.seq });
    expect(codes(back)).toEqual([['id', 'park-parent']]);
    const whole = await revert({ id: 'park:new', to: made.entry?.seq, withRelations: true });
    expect(whole.changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['park:new', 'ADDED'],
      [relationId, 'ADDED'],
    ]);
    expect(whole.changes[0]?.version).toBe(version);
  });

  test('null takes a property out of the local statement', async () => {
    const made = await upsert({
      entities: [{ id: 'firm:mide', properties: { note: '甲' }, cites: ['plan-1:4'] }],
      overwrite: true,
    });
    const taken = await upsert({
      entities: [{ id: 'firm:mide', properties: { note: null }, version: made.changes[0]?.version }],
    });
    expect(taken.changes[0]?.after?.properties).toEqual({ name: '美的制冷' });
  });

  test('what another dataset drops stays whole, stated by the edit alone', async () => {
    const focus = 'FOCUSES_ON(park:jiangjin/luohuang,ind:food,docId=doc:plan-1)';
    const all = await writeSmallDataset(manifest('3.0.0'));
    expect((await importDataset({ ...shared(), folder: all })).status).toBe('loaded');
    const made = await upsert({
      entities: [{ id: 'ext:beverage', properties: { note: '甲' }, cites: ['plan-1:4'] }],
      relations: [{ relationId: focus, properties: { note: '乙' }, cites: ['plan-1:4'] }],
      overwrite: true,
    });
    expect(made.userErrors).toEqual([]);
    // What may be missing stays with the one who states it.
    expect(made.changes.map(({ after }) => Object.keys(after?.properties ?? {}).toSorted())).toEqual([
      ['name', 'note', 'scheme'],
      ['docId', 'level', 'modality', 'note', 'stated'],
    ]);

    const fewer = await writeSmallDataset({
      ...manifest('4.0.0'),
      'entities/Industry.csv': 'id,name,scheme,cites\nind:food,食品及农产品加工,CQ33618,\n',
      'relations/BROADER.csv': null,
      'relations/FOCUSES_ON.csv': null,
    });
    expect((await importDataset({ ...shared(), folder: fewer })).status).toBe('loaded');
    const { data, errors } = await service.ask(
      `{
        industry(id: "ext:beverage") { name scheme note datasets cites { id } }
        park(id: "${park}") { focusesOn { edges { relationId level modality stated docId cites { id } datasets } } }
      }`,
    );
    expect(errors).toEqual([]);
    const local = { datasets: ['local'], cites: [{ id: 'plan-1:4' }] };
    const level = { level: 'PRIORITY', modality: 'EXISTING', stated: 'EXPLICIT', docId: 'doc:plan-1' };
    expect(data).toEqual({
      industry: { name: '酒水饮料', scheme: 'EXT', note: '甲', ...local },
      park: { focusesOn: { edges: [{ relationId: focus, ...level, ...local }] } },
    });

    // `local` by itself is a dataset that keeps every rule.
    const exported = join(await writeDatasetFolder({}), 'local');
    await exportDataset({ ...shared(), folder: exported, datasetId: 'local' });
    const known = toKnownFacts(await readStoredGraph(shared()), 'local');
    const { issues } = await validateDataset(await readDataset(exported), { ontology, known });
    expect(issues).toEqual([]);
  });

  test('who may not write is told how to', async () => {
    const query = `mutation { deleteEntities(entities: []) ${writeFields} }`;
    const reader = await service.ask(query, {}, 'reader');
    expect([reader.status, reader.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(reader.errors[0]?.message).toContain('chain-atlas token add');
    const journal = await service.ask('{ journal { edges { cursor } } }', {}, 'editor');
    expect([journal.status, journal.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const all = await service.ask<{ journal: { edges: readonly { node: { entry: { seq: number } } }[] } }>(
      '{ journal(first: 2) { edges { node { entry { seq } } } pageInfo { hasNextPage } } }',
      {},
      'admin',
    );
    const seqs = all.data.journal.edges.map(({ node }) => node.entry.seq);
    expect(seqs).toEqual([seqs[0], (seqs[0] ?? 0) - 1]);
    const get = await fetch(`${service.address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: {
        authorization: 'Bearer editor-token-of-the-tests-0123456789abcdef',
        'apollo-require-preflight': '1',
      },
    });
    expect(get.status).toBe(405);
  });
});
