import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { errorTable } from '../../src/domain/errors.ts';
import { writeFiles, writeSmallDataset } from '../support/dataset-folder.ts';
import { runCommand } from '../support/run-cli.ts';

const invalid = errorTable.INVALID_DATASET.exitCode;

let folder: string;
let graph: readonly string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chain-atlas-workbook-'));
  graph = ['--url', `embedded:${join(folder, 'graph')}`, '--lang', 'zh'];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Sheets = Record<string, CellValue[][]>;

async function readSheets(file: string): Promise<Sheets> {
  const book = await readXlsx(await readFile(file));
  return Object.fromEntries(book.sheets.map(({ name, rows }) => [name, rows.map((row) => [...row])]));
}

async function writeSheets(file: string, sheets: Sheets): Promise<void> {
  const list = Object.entries(sheets).map(([name, rows]) => ({ name, rows }));
  await writeFile(file, await writeXlsx({ sheets: list }));
}

/** Adds a row to a sheet, by the headings that it has. */
function addRow(sheets: Sheets, sheet: string, cells: Readonly<Record<string, CellValue>>): void {
  const rows = sheets[sheet] ?? [];
  const headings = (rows[0] ?? []).map((heading) => String(heading).replace('*', ''));
  for (const heading of Object.keys(cells)) expect(headings).toContain(heading);
  rows.push(headings.map((heading) => cells[heading] ?? null));
}

function set(sheets: Sheets, heading: string, value: string): void {
  const row = sheets['说明']?.find(([first]) => first === heading);
  expect(row).toBeDefined();
  if (row) row[1] = value;
}

/** A filled template: one district with a park, a cluster, a chain, two firms and the rest. */
async function writeFilledTemplate(edit: (sheets: Sheets) => void = () => undefined): Promise<string> {
  const file = join(folder, 'plan.xlsx');
  expect((await runCommand(['template', file, '--replace'])).exitCode).toBe(0);
  const sheets = await readSheets(file);
  set(sheets, '数据集标识', 'beibei-plan');
  set(sheets, '数据集名称', '北碚规划');
  set(sheets, '区县', '北碚区');
  set(sheets, '区县出处', 'beibei-2023:2');
  sheets['说明']?.push([
    'beibei-2023',
    '北碚区制造业规划',
    null,
    null,
    '2023-02-06',
    '印发',
    2021,
    2025,
    null,
    '1',
  ]);
  addRow(sheets, '园区', { 名称: '蔡家智慧新城', 类别: '工业园区', 重点产业: '新材料', 出处: '3' });
  addRow(sheets, '集群', { 名称: '新材料', 层级: '2个主导产业', 层级位次: 1, 出处: '4' });
  addRow(sheets, '产业链', { 产业链: '电解铝—铝型材', 集群: '新材料', 序号: 1, 环节: '电解铝', 出处: '5' });
  addRow(sheets, '产业链', { 产业链: '电解铝—铝型材', 集群: '新材料', 序号: 2, 环节: '铝型材', 出处: '5' });
  addRow(sheets, '企业', {
    名称: '江岸铝业',
    所在: '蔡家智慧新城',
    集群: '新材料',
    产品: '铝型材',
    出处: '6',
  });
  addRow(sheets, '企业', { 名称: '山城铝业', 所在: '北碚', 状态: '规划', 产品: '电解铝', 出处: '7' });
  addRow(sheets, '项目', {
    名称: '年产10万吨铝型材',
    阶段: '在建',
    企业: '江岸铝业',
    产品: '铝型材',
    产能: '10万吨',
    出处: '8',
  });
  addRow(sheets, '招引', { 方式: '寻求', 产品或环节: '铝型材', 出处: '9' });
  addRow(sheets, '任务分工', {
    任务: '加快企业上云',
    牵头部门: '区经济信息委',
    配合部门: '区科技局；区财政局',
    出处: '10',
  });
  addRow(sheets, '指标', {
    对象: '新材料',
    指标: '产值',
    原文数值: '100亿元',
    数值: 100,
    单位: '亿元',
    年份: 2025,
    类别: '目标',
    出处: '11',
  });
  edit(sheets);
  await writeSheets(file, sheets);
  return file;
}

const query = async (text: string): Promise<unknown> => {
  const { exitCode, out, err } = await runCommand(['query', text, ...graph]);
  expect({ exitCode, err, out }).toMatchObject({ exitCode: 0 });
  return (JSON.parse(out) as { readonly data: unknown }).data;
};

describe('the template', () => {
  test('has a sheet for each kind of row; its examples are not imported', async () => {
    const file = join(folder, 'empty.xlsx');
    expect((await runCommand(['template', file])).exitCode).toBe(0);
    expect((await runCommand(['template', file])).exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    const sheets = await readSheets(file);
    expect(Object.keys(sheets)).toEqual('说明 园区 集群 产业链 企业 项目 招引 任务分工 指标 词表'.split(' '));
    set(sheets, '数据集标识', 'empty-one');
    set(sheets, '数据集名称', '空');
    set(sheets, '区县', '北碚区');
    set(sheets, '区县出处', 'beibei-2023:2');
    sheets['说明']?.push(['beibei-2023', '规划', null, null, '2023', '印发', null, null, null, '1']);
    await writeSheets(file, sheets);
    const { out } = await runCommand(['import', file, '--dry-run', '--json', ...graph]);
    const { status, plan } = JSON.parse(out) as { status: string; plan: { entities: { label: string }[] } };
    expect(status).toBe('planned');
    expect(plan.entities.map(({ label }) => label).toSorted()).toEqual(['District', 'Document']);
  });

  test('offers closed values as drop-down lists', async () => {
    const file = join(folder, 'lists.xlsx');
    await runCommand(['template', file]);
    const book = await readXlsx(await readFile(file));
    const parks = book.sheets.find(({ name }) => name === '园区');
    expect(parks?.dataValidations?.map(({ type, range }) => [type, range.slice(0, 2)])).toEqual([
      ['list', 'C3'],
      ['list', 'D3'],
      ['list', 'N3'],
    ]);
  });
});

describe('a filled workbook', () => {
  test('asks before it makes names that no sheet states, then loads everything', async () => {
    const file = await writeFilledTemplate();
    const asked = await runCommand(['import', file, ...graph]);
    expect(asked.exitCode).toBe(invalid);
    expect(asked.err).toMatch(/产业链:5:环节 {2}新增 产品 “电解铝”/u);
    expect(asked.err).toMatch(/任务分工:4:牵头部门 {2}新增 部门 “区经济信息委”/u);
    expect(asked.err).not.toContain('“江岸铝业”');
    expect(asked.err).toContain('--yes');

    expect(await runCommand(['import', file, '--yes', ...graph])).toMatchObject({ exitCode: 0 });
    expect(
      await query(`{
        park(name: "蔡家智慧新城") { id kind partOf { edges { node { ... on District { id name } } } } focusesOn { edges { level modality node { ... on Cluster { id } } } } }
        chain(name: "电解铝—铝型材") { text stages { edges { node { name order feeds { edges { node { name } } } } } } }
        firm(name: "山城铝业") { id locatedIn { edges { modality node { ... on District { id } } } } produces { edges { modality node { ... on Product { name } } } } }
        project(name: "年产10万吨铝型材") { stage produces { edges { capacity modality } } undertakenBy { edges { node { name } } } }
        department(name: "区经济信息委") { id leads { edges { roleWord node { ... on Task { name } } } } }
        targets { edges { node { id value ofIndicator { edges { node { name } } } measures { edges { node { ... on Cluster { name } } } } } } }
        district(name: "北碚") { seeks { edges { node { ... on Product { name } } } } clusters { edges { modality } } }
      }`),
    ).toEqual({
      park: {
        id: 'park:beibei/cai-jia-zhi-hui-xin-cheng',
        kind: 'INDUSTRIAL_PARK',
        partOf: { edges: [{ node: { id: 'district:beibei', name: '北碚' } }] },
        focusesOn: {
          edges: [{ level: 'FOCUS', modality: 'PLANNED', node: { id: 'cluster:beibei/xin-cai-liao' } }],
        },
      },
      chain: {
        text: '电解铝—铝型材',
        stages: {
          edges: [
            { node: { name: '电解铝', order: 1, feeds: { edges: [{ node: { name: '铝型材' } }] } } },
            { node: { name: '铝型材', order: 2, feeds: { edges: [] } } },
          ],
        },
      },
      firm: {
        id: 'firm:shan-cheng-lv-ye',
        locatedIn: { edges: [{ modality: 'PLANNED', node: { id: 'district:beibei' } }] },
        produces: { edges: [{ modality: 'PLANNED', node: { name: '电解铝' } }] },
      },
      project: {
        stage: 'UNDER_CONSTRUCTION',
        produces: { edges: [{ capacity: '10万吨', modality: 'PLANNED' }] },
        undertakenBy: { edges: [{ node: { name: '江岸铝业' } }] },
      },
      department: {
        id: 'dept:beibei/qu-jing-ji-xin-xi-wei',
        leads: { edges: [{ roleWord: '牵头', node: { name: '加快企业上云' } }] },
      },
      targets: {
        edges: [
          {
            node: {
              id: 'target:beibei/xin-cai-liao/chan-zhi/2025/beibei-2023-11',
              value: 100,
              ofIndicator: { edges: [{ node: { name: '产值' } }] },
              measures: { edges: [{ node: { name: '新材料' } }] },
            },
          },
        ],
      },
      district: {
        seeks: { edges: [{ node: { name: '铝型材' } }] },
        clusters: { edges: [{ modality: 'PLANNED' }] },
      },
    });
  });

  test('exported, edited and imported again, it changes what was edited and nothing else', async () => {
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const file = join(folder, 'again.xlsx');
    expect((await runCommand(['export', file, '--district', '北碚', ...graph])).exitCode).toBe(0);
    const same = await runCommand(['import', file, ...graph]);
    expect(same.out).toContain('无需更改');

    const sheets = await readSheets(file);
    const firm = sheets['企业']?.find(([name]) => name === '江岸铝业');
    if (firm) firm[0] = '江岸铝业有限公司';
    sheets['企业'] = (sheets['企业'] ?? []).filter(([name]) => name !== '山城铝业');
    await writeSheets(file, sheets);
    const { out } = await runCommand(['import', file, '--dry-run', '--json', ...graph]);
    const { plan } = JSON.parse(out) as {
      plan: Record<'entities' | 'relations', { change: string; id?: string; relationId?: string }[]>;
    };
    const list = (kind: 'entities' | 'relations') =>
      plan[kind].map(({ change, id, relationId }) => `${change} ${id ?? relationId}`);
    expect(list('entities')).toEqual(['changed firm:jiang-an-lv-ye', 'removed firm:shan-cheng-lv-ye']);
    expect(list('relations')).toEqual([
      'removed LOCATED_IN(firm:shan-cheng-lv-ye,district:beibei,modality=PLANNED)',
      'removed PRODUCES(firm:shan-cheng-lv-ye,product:dian-jie-lv,modality=PLANNED)',
    ]);
    // Removing asks first; a renamed firm keeps its old name as an alias.
    expect((await runCommand(['import', file, ...graph])).exitCode).toBe(invalid);
    expect((await runCommand(['import', file, '--yes', ...graph])).exitCode).toBe(0);
    expect(await query('{ firm(name: "江岸铝业") { id name aliases } }')).toEqual({
      firm: { id: 'firm:jiang-an-lv-ye', name: '江岸铝业有限公司', aliases: ['江岸铝业'] },
    });
    // The graph has changed since: the same file again would undo what others did.
    const stale = await runCommand(['import', file, '--yes', ...graph]);
    expect(stale).toMatchObject({ exitCode: invalid });
    expect(stale.out).toContain('workbook-stale');
  });

  test('the order of rows does not change an id', async () => {
    const idsOf = async (edit: (sheets: Sheets) => void) => {
      const { out } = await runCommand([
        'import',
        await writeFilledTemplate(edit),
        '--dry-run',
        '--json',
        ...graph,
      ]);
      const { plan } = JSON.parse(out) as {
        plan: { entities: { id: string }[]; relations: { relationId: string }[] };
      };
      return [
        ...plan.entities.map(({ id }) => id),
        ...plan.relations.map(({ relationId }) => relationId),
      ].toSorted();
    };
    // 铝业 and 旅业 have one pinyin.
    const add = (sheets: Sheets, names: readonly string[]) => {
      for (const name of names) addRow(sheets, '企业', { 名称: name, 出处: '6' });
    };
    const forwards = await idsOf((sheets) => add(sheets, ['新铝业', '新旅业', '另一家']));
    const backwards = await idsOf((sheets) => {
      add(sheets, ['另一家', '新旅业', '新铝业']);
      for (const rows of Object.values(sheets).slice(1))
        rows.splice(2, rows.length, ...rows.slice(2).toReversed());
    });
    expect(backwards).toEqual(forwards);
    expect(forwards.filter((id) => id.startsWith('firm:xin-lv-ye'))).toHaveLength(2);
  });

  test('a workbook changes nothing of another district in its dataset', async () => {
    const base = await writeSmallDataset();
    await writeFiles(base, {
      'entities/Document.csv':
        'id,title,issuer,date,status,districtId,file,cites\ndoc:plan-1,规划一,某区政府,2022-08,ISSUED,district:jiangjin,plan-1.txt,plan-1:1\n',
    });
    await runCommand(['import', base, ...graph]);
    const file = await writeFilledTemplate((sheets) => {
      set(sheets, '数据集标识', 'small');
      set(sheets, '版本', '1.0.0');
    });
    expect((await runCommand(['import', file, '--yes', ...graph])).exitCode).toBe(0);
    expect(await query('{ firm(name: "美的制冷") { id } park(name: "珞璜工业园") { id } }')).toEqual({
      firm: { id: 'firm:mide' },
      park: { id: 'park:jiangjin/luohuang' },
    });
  });
});

describe('a workbook with mistakes', () => {
  test.each<readonly [string, string, (sheets: Sheets) => void]>([
    [
      'closed-value',
      '园区:5:类别',
      (sheets) => addRow(sheets, '园区', { 名称: '甲园', 类别: '公园', 出处: '3' }),
    ],
    [
      'float',
      '园区:5:面积（平方公里）',
      (sheets) =>
        addRow(sheets, '园区', { 名称: '甲园', 类别: '点位', '面积（平方公里）': '很大', 出处: '3' }),
    ],
    ['required', '企业:6:出处', (sheets) => addRow(sheets, '企业', { 名称: '甲厂' })],
    ['citation-form', '企业:6:出处', (sheets) => addRow(sheets, '企业', { 名称: '甲厂', 出处: '第三页' })],
    [
      'workbook-unknown',
      '企业:6:所在',
      (sheets) => addRow(sheets, '企业', { 名称: '甲厂', 所在: '蔡家智慧城', 出处: '6' }),
    ],
    [
      'workbook-unknown',
      '园区:5:主导产业',
      (sheets) => addRow(sheets, '园区', { 名称: '甲园', 类别: '点位', 主导产业: '没有的产业', 出处: '3' }),
    ],
    [
      'workbook-repeated',
      '企业:6:类别',
      (sheets) => addRow(sheets, '企业', { 名称: '江岸铝业', 类别: '品牌', 出处: '6' }),
    ],
    ['workbook-setting', '说明:数据集标识', (sheets) => set(sheets, '数据集标识', '北碚')],
    [
      'workbook-sheet',
      '指标',
      (sheets) => {
        delete sheets['指标'];
      },
    ],
    [
      'unknown-column',
      '企业:1:名字',
      (sheets) => {
        sheets['企业']?.[0]?.push('名字');
      },
    ],
    [
      'missing-column',
      '企业:1:出处',
      (sheets) => {
        for (const row of sheets['企业'] ?? []) row.splice(9, 1);
      },
    ],
    [
      'integer',
      '指标:5:年份',
      (sheets) =>
        addRow(sheets, '指标', {
          指标: '产值',
          原文数值: '1',
          单位: '亿元',
          年份: '明年',
          类别: '目标',
          出处: '11',
        }),
    ],
  ])('%s at %s', async (rule, place, edit) => {
    const { exitCode, out } = await runCommand([
      'import',
      await writeFilledTemplate(edit),
      '--yes',
      ...graph,
    ]);
    expect(exitCode).toBe(invalid);
    const line = out.split('\n').find((text) => text.startsWith(`${place} `));
    expect(line).toContain(rule);
    expect(line).toMatch(/\p{Script=Han}/u);
  });

  test('a file that is no workbook', async () => {
    const file = join(folder, 'notes.xlsx');
    await writeFile(file, 'not a zip');
    const { exitCode, out } = await runCommand(['import', file, ...graph]);
    expect(exitCode).toBe(invalid);
    expect(out).toContain('workbook-file');
    const absent = await runCommand(['import', join(folder, 'absent.xlsx'), ...graph]);
    expect(absent.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
  });

  test('a workbook that somebody may have filled in is not written over', async () => {
    const filled = await writeFilledTemplate();
    await runCommand(['import', filled, '--yes', ...graph]);
    const before = await readFile(filled);
    const refused = await runCommand(['export', filled, '--district', '北碚', ...graph]);
    expect(refused.exitCode).toBe(errorTable.INVALID_INPUT.exitCode);
    expect(await readFile(filled)).toEqual(before);
    const replaced = await runCommand(['export', filled, '--district', '北碚', '--replace', ...graph]);
    expect(replaced.exitCode).toBe(0);
    expect(await readFile(filled)).not.toEqual(before);
  });

  test('a firm that a project still names cannot be taken away', async () => {
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const exported = join(folder, 'again.xlsx');
    await runCommand(['export', exported, '--district', '北碚', ...graph]);
    const sheets = await readSheets(exported);
    sheets['企业'] = (sheets['企业'] ?? []).filter(([name]) => name !== '江岸铝业');
    await writeSheets(exported, sheets);
    const { exitCode, out } = await runCommand(['import', exported, '--yes', ...graph]);
    expect(exitCode).toBe(invalid);
    expect(out).toMatch(
      /^企业 {2}workbook-still-named .*“江岸铝业”（导出时在“企业”第 3 行）.*项目:4 “江岸铝业”承担“年产10万吨铝型材”/mu,
    );
  });
});

/** The document of the filled template, with every name on the line that is cited. */
async function writeDocuments(): Promise<readonly string[]> {
  const lines = [
    '北碚区制造业规划',
    '北碚区',
    '蔡家智慧新城、新材料',
    '新材料',
    '新材料：电解铝—铝型材',
    '江岸铝业，蔡家智慧新城，新材料，铝型材',
    '山城铝业，电解铝',
    '江岸铝业年产10万吨铝型材',
    '铝型材',
    '区经济信息委、区科技局、区财政局：加快企业上云',
    '新材料产值100亿元',
  ];
  const documents = join(folder, 'documents');
  await mkdir(documents, { recursive: true });
  await writeFile(join(documents, 'beibei-2023.txt'), lines.join('\n'));
  return ['--documents', documents];
}

/** Loads the filled template, exports it, and gives the workbook after an edit. */
async function writeEdited(
  edit: (sheets: Sheets) => void,
  fill: (sheets: Sheets) => void = () => undefined,
): Promise<string> {
  await runCommand(['import', await writeFilledTemplate(fill), '--yes', ...graph]);
  const file = join(folder, 'edited.xlsx');
  await runCommand(['export', file, '--district', '北碚', '--replace', ...graph]);
  const sheets = await readSheets(file);
  edit(sheets);
  await writeSheets(file, sheets);
  return file;
}

describe('what is shown before a workbook is loaded', () => {
  test('the plan, every new name and the reminders stand before the question; at no, nothing is changed', async () => {
    const documents = await writeDocuments();
    const file = await writeFilledTemplate((sheets) =>
      addRow(sheets, '企业', { 名称: '不在原文', 所在: '蔡家智慧新城', 出处: '6' }),
    );
    const { exitCode, err } = await runCommand(['import', file, ...documents, ...graph], '', () => 'no');
    expect(exitCode).toBe(invalid);
    const question = err.indexOf('继续吗');
    for (const shown of ['企业 3：不在原文、江岸铝业、山城铝业', 'name-not-cited', '新增 产品 “电解铝”']) {
      expect(err).toContain(shown);
      expect(err.indexOf(shown)).toBeLessThan(question);
    }
    expect(err).toContain('未作任何更改');
    expect(err).not.toContain('--yes');
    const yes = await runCommand(['import', file, ...documents, ...graph], '', () => 'yes');
    expect(yes.exitCode).toBe(0);
    expect(yes.out).toMatch(/^已装载: beibei-plan@1\.0 {2}\+\d+ ~0 -0\n$/u);
  });

  test('a dry run names what is new, in Chinese and without ids', async () => {
    const { out } = await runCommand(['import', await writeFilledTemplate(), '--dry-run', ...graph]);
    expect(out).toMatch(/^将新建 \d+ 个实体：$/mu);
    expect(out).toMatch(/^ {2}企业 2：江岸铝业、山城铝业$/mu);
    expect(out).toMatch(/^位于 {6}\+2 ~0 -0\n {4}\+ 江岸铝业 → 蔡家智慧新城$/mu);
    expect(out).toContain('新增 部门 “区经济信息委”');
    expect(out).not.toMatch(/firm:|park:|Firm/u);
  });

  test('a long list of new names is cut, and says so', async () => {
    const file = await writeFilledTemplate((sheets) => {
      for (let index = 1; index <= 30; index += 1)
        addRow(sheets, '企业', { 名称: `厂${'甲乙丙丁戊'.repeat(index)}`, 所在: '北碚', 出处: '6' });
    });
    const cut = await runCommand(['import', file, '--dry-run', ...graph]);
    expect(cut.out).toMatch(/^ {2}企业 32：.*……另有 12 个（--all 全部显示）$/mu);
    const whole = await runCommand(['import', file, '--dry-run', '--all', ...graph]);
    expect(whole.out).toContain('甲乙丙丁戊'.repeat(30));
  });

  test('what goes is named with its sheet and row', async () => {
    const file = await writeEdited((sheets) => {
      sheets['企业'] = (sheets['企业'] ?? []).filter(([name]) => name !== '山城铝业');
    });
    const { err } = await runCommand(['import', file, ...graph], '', () => 'no');
    expect(err).toMatch(/^ {2}- 企业:4 {2}企业“山城铝业”$/mu);
    expect(err).toMatch(/^ {2}- 企业:4 {2}“山城铝业”位于“北碚”（规划）$/mu);
  });

  test('a firm that is renamed is still printed by its old name', async () => {
    const documents = await writeDocuments();
    const file = await writeEdited((sheets) => {
      const firm = sheets['企业']?.find(([name]) => name === '江岸铝业');
      if (firm) firm[0] = '另起新名集团';
    });
    const { out } = await runCommand(['import', file, '--dry-run', ...documents, ...graph]);
    expect(out).toContain('~ 另起新名集团');
    expect(out).not.toContain('not-cited');
    expect((await runCommand(['import', file, '--yes', ...graph])).exitCode).toBe(0);
    expect(await query('{ firm(name: "江岸铝业") { name aliases } }')).toEqual({
      firm: { name: '另起新名集团', aliases: ['江岸铝业'] },
    });
  });

  test('a stage that is renamed gets no aliases, which stages do not have', async () => {
    const file = await writeEdited((sheets) => {
      const rows = sheets['产业链'] ?? [];
      const at = (rows[0] ?? []).findIndex(
        (heading) => String(heading).startsWith('环节') && heading !== '环节标识',
      );
      for (const row of rows.slice(2)) if (row[at] === '铝型材') row[at] = '铝型材制造';
    });
    expect((await runCommand(['import', file, '--yes', ...graph])).exitCode).toBe(0);
    const copy = join(folder, 'copy');
    expect((await runCommand(['export', copy, ...graph])).exitCode).toBe(0);
    expect((await runCommand(['validate', copy, ...graph])).out).toContain('校验通过');
  });

  test('reminders name the columns that sheets have, and relations in words', async () => {
    const documents = await writeDocuments();
    const file = await writeFilledTemplate((sheets) =>
      addRow(sheets, '企业', { 名称: '山城铝业', 集群: '新材料', 出处: '7' }),
    );
    const { out } = await runCommand(['import', file, '--dry-run', ...documents, ...graph]);
    expect(out).toMatch(/企业:6:出处 +end-not-cited {2}“山城铝业”属于集群“新材料”：.*“备注”/u);
    expect(out).not.toMatch(/出处说明|citationNote|OPERATES_IN/u);
    expect(out).toMatch(/cardinality {2}“新材料” 产业集群应有至少 1 个 归类为，/u);
    expect(out).not.toMatch(/cluster:/u);
  });

  test('a firm that is nearly a known one is pointed out, and taken all the same', async () => {
    const file = await writeEdited((sheets) => {
      addRow(sheets, '企业', { 名称: '江岸铝业有限公司', 所在: '北碚', 出处: '6' });
      addRow(sheets, '企业', { 名称: '全无关系', 所在: '北碚', 出处: '6' });
    });
    const { exitCode, err } = await runCommand(['import', file, '--yes', ...graph]);
    expect(exitCode).toBe(0);
    expect(err).toMatch(/企业:5:名称 +workbook-similar .*“江岸铝业”.*“别名”/u);
    expect(err).not.toMatch(/企业:6:名称/u);
  });

  test('a workbook filled in by hand says before the question that it may undo edits', async () => {
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const again = await runCommand(['import', await writeFilledTemplate(), ...graph]);
    expect(again.out).toContain('无需更改');
    expect(again.err).not.toContain('workbook-without-base');
    const edited = await writeFilledTemplate((sheets) =>
      addRow(sheets, '企业', { 名称: '另一家', 所在: '北碚', 出处: '6' }),
    );
    const asked = await runCommand(['import', edited, ...graph], '', () => 'no');
    expect(asked.exitCode).toBe(invalid);
    expect(asked.err).toMatch(/workbook-without-base[^]*继续吗/u);
  });
});

describe('firms of an export', () => {
  test('show products that only another dataset states', async () => {
    const base = await writeSmallDataset();
    await writeFiles(base, {
      'entities/Product.csv': 'id,name,mergeBasis,cites\nproduct:lvxingcai,铝型材,EXACT,plan-1:4\n',
    });
    await runCommand(['import', base, ...graph]);
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const file = join(folder, 'shown.xlsx');
    await runCommand(['export', file, '--district', '北碚', '--dataset', 'beibei-plan', ...graph]);
    const firm = (await readSheets(file))['企业']?.find(([name]) => name === '江岸铝业');
    expect(firm).toContain('铝型材');
    expect((await runCommand(['import', file, ...graph])).out).toContain('无需更改');
  });
});

describe('a remark that is there in both languages', () => {
  const remark = '{ firm(name: "江岸铝业") { note noteZh } }';
  const exportRemark = async () => {
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const dataset = join(folder, 'dataset');
    expect((await runCommand(['export', dataset, '--dataset', 'beibei-plan', ...graph])).exitCode).toBe(0);
    const firms = join(dataset, 'entities', 'Firm.csv');
    const [heading = '', ...rows] = (await readFile(firms, 'utf8')).trim().split('\n');
    const remarked = rows.map((row) =>
      row.replace(/,([^,]*)$/u, row.includes('江岸铝业') ? ',a maker,厂家,$1' : ',,,$1'),
    );
    await writeFile(firms, [heading.replace(/,cites$/u, ',note,noteZh,cites'), ...remarked, ''].join('\n'));
    expect((await runCommand(['import', dataset, '--yes', ...graph])).exitCode).toBe(0);
    expect(await query(remark)).toEqual({ firm: { note: 'a maker', noteZh: '厂家' } });
    const file = join(folder, 'remark.xlsx');
    await runCommand(['export', file, '--district', '北碚', '--replace', ...graph]);
    const sheets = await readSheets(file);
    const [headings = [], ...others] = sheets['企业'] ?? [];
    const firm = others.find(([name]) => name === '江岸铝业') ?? [];
    return { file, sheets, firm, at: headings.indexOf('备注') };
  };

  test('is shown in Chinese, and stays as it is when nobody edits it', async () => {
    const { file, firm, at } = await exportRemark();
    expect(firm[at]).toBe('厂家');
    expect((await runCommand(['import', file, ...graph])).out).toContain('无需更改');
  });

  test('is replaced in both when it is edited', async () => {
    const { file, sheets, firm, at } = await exportRemark();
    firm[at] = '铝材厂';
    await writeSheets(file, sheets);
    expect((await runCommand(['import', file, '--yes', ...graph])).exitCode).toBe(0);
    expect(await query(remark)).toEqual({ firm: { note: '铝材厂', noteZh: null } });
  });
});

describe('firms that are only courted', () => {
  test('are in the sheet 企业 of an export, and come back without a change', async () => {
    const file = await writeEdited(
      () => undefined,
      (sheets) => {
        addRow(sheets, '招引', { 方式: '点名招引', 企业: '远方科技', 出处: '9' });
        addRow(sheets, '企业', { 名称: '无处可寻', 状态: '拟引进', 产品: '铝型材', 出处: '9' });
      },
    );
    const sheets = await readSheets(file);
    const rows = sheets['企业'] ?? [];
    const at = (rows[0] ?? []).indexOf('状态');
    expect(rows.find(([name]) => name === '远方科技')?.[at]).toBe('拟引进');
    expect(rows.find(([name]) => name === '无处可寻')?.[at]).toBe('拟引进');
    expect((await runCommand(['import', file, ...graph])).out).toContain('无需更改');

    const firm = rows.find(([name]) => name === '远方科技');
    if (firm) firm[1] = '远方';
    await writeSheets(file, sheets);
    expect((await runCommand(['import', file, ...graph])).out).toContain('+0 ~1 -0');
  });
});

describe('values of a sheet', () => {
  const importOne = async (edit: (sheets: Sheets) => void) =>
    (await runCommand(['import', await writeFilledTemplate(edit), '--yes', ...graph])).out;

  test('a closed value is offered as the sheet offers it', async () => {
    const out = await importOne((sheets) =>
      addRow(sheets, '企业', { 名称: '甲厂', 状态: '引进', 所在: '北碚', 出处: '6' }),
    );
    expect(out).toContain('“状态”应为以下之一：现有、规划、拟引进、提及；最接近：拟引进');
  });

  test('a date written as text is not said to be a date of Excel', async () => {
    const out = await importOne((sheets) => {
      const row = sheets['说明']?.at(-1);
      if (row) row[4] = '2023/2/6';
    });
    expect(out).toMatch(/说明:\d+:日期 {2}date .*最接近：2023-02-06/u);
    expect(out).not.toContain('Excel 已把');
    const other = await importOne((sheets) =>
      addRow(sheets, '企业', { 名称: '3月4日', 所在: '北碚', 出处: '6' }),
    );
    expect(other).toMatch(/企业:6:名称 {2}workbook-like-date .*此格是文本/u);
  });

  test('a cell of the type date is refused where no date belongs', async () => {
    const out = await importOne((sheets) =>
      addRow(sheets, '企业', { 名称: new Date('2023-03-04'), 所在: '北碚', 出处: '6' }),
    );
    expect(out).toMatch(/企业:6:名称 {2}excel-damage .*日期/u);
  });
});

describe('errors of a workbook in Chinese', () => {
  test('names the file, the option or the ending that is wanted', async () => {
    const absent = await runCommand(['import', join(folder, 'absent.xlsx'), ...graph]);
    expect(absent.err).toContain('没有文件');
    expect((await runCommand(['template', 'x.csv', '--lang', 'zh'])).err).toContain('应以 .xlsx 结尾');
    await runCommand(['import', await writeFilledTemplate(), '--yes', ...graph]);
    const file = join(folder, 'x.xlsx');
    expect((await runCommand(['export', file, ...graph])).err).toContain('请用 --district 写明');
    const unknown = await runCommand(['export', file, '--district', '北培', ...graph]);
    expect(unknown.err).toContain('没有区县“北培”；最接近：北碚');
  });

  test('a file that is there already; --lang before the command', async () => {
    const file = join(folder, 'x.xlsx');
    await runCommand(['template', file]);
    for (const args of [
      ['--lang', 'zh', 'template', file],
      ['--lang=zh', 'template', file],
      ['template', file, '--lang', 'zh'],
    ])
      expect((await runCommand(args)).err).toContain('请换一个文件名');
    expect((await runCommand(['--lang', 'en', 'template', file])).err).toContain('is there already');
  });
});
