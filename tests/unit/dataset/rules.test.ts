import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DatasetIssue } from '../../../src/dataset/issue.ts';
import { readDataset } from '../../../src/dataset/read/read-dataset.ts';
import type { RuleName } from '../../../src/dataset/rules.ts';
import { rules, type workbookRules } from '../../../src/dataset/rules.ts';
import { validateDataset } from '../../../src/dataset/validate/validate-dataset.ts';
import { createDocumentTexts } from '../../../src/documents/document-texts.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import type { DatasetFiles } from '../../support/dataset-folder.ts';
import { smallDataset, writeDatasetFolder, writeSmallDataset } from '../../support/dataset-folder.ts';

interface Example {
  /** Files in place of those of the small dataset. */
  readonly bad: DatasetFiles;
  /** Nearly the same, and right; the small dataset itself where it is left out. */
  readonly good?: DatasetFiles;
  readonly at?: Partial<Pick<DatasetIssue, 'file' | 'row' | 'column' | 'value' | 'nearest'>>;
  /** Files of the documents, for the rules that read them. */
  readonly documents?: DatasetFiles;
  readonly goodDocuments?: DatasetFiles;
}

const text = (path: string): string => String(smallDataset[path]);
const firms = (...rows: string[]) => ({
  'entities/Firm.csv': `${text('entities/Firm.csv')}${rows.join('\n')}\n`,
});
const replace = (path: string, from: string | RegExp, to: string) => ({
  [path]: text(path).replace(from, to),
});
const parks = (...edges: string[]): DatasetFiles => ({
  'entities/Park.csv': `${text('entities/Park.csv')}${['a', 'b', 'c', 'd'].map((name) => `park:${name},${name},,SITE,,plan-1:3\n`).join('')}`,
  'relations/PART_OF.csv': `from,to,cites\npark:jiangjin/luohuang,district:jiangjin,plan-1:3\n${edges.map((edge) => `${edge},plan-1:3\n`).join('')}`,
});
const industries = (...edges: string[]): DatasetFiles => ({
  'entities/Industry.csv': `${text('entities/Industry.csv')}ext:wine,葡萄酒,EXT,\n`,
  'relations/BROADER.csv': `from,to,cites\n${edges.map((edge) => `${edge},\n`).join('')}`,
});
const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `第${index + 1}行 江津区 珞璜工业园 美的制冷 金威啤酒 规划一`,
  ).join('\n');
const many = (count: number, toText: (index: number) => string, between: string) =>
  Array.from({ length: count }, (_, index) => toText(index)).join(between);
const shaOf = (content: string) => createHash('sha256').update(content).digest('hex');
const withSha = (sha: string) => ({
  'entities/Document.csv': `id,title,issuer,date,status,file,sha,cites\ndoc:plan-1,规划一,某区政府,2022-08,ISSUED,plan-1.txt,${sha},plan-1:1\n`,
});
const plan = (content = `${lines(12)}\n`) => ({ 'plan-1.txt': content });
const target = (relations: string): DatasetFiles => ({
  'entities/Indicator.csv':
    'id,name,unit,cites\nindicator:output,产值,亿元,plan-1:6\nindicator:firms,企业数,家,plan-1:6\n',
  'entities/Target.csv':
    'id,valueText,kind,unit,docId,line,cites\ntarget:jiangjin/output,500,TARGET,亿元,doc:plan-1,6,plan-1:6\n',
  'relations/MEASURED_BY.csv': 'from,to,cites\ndistrict:jiangjin,target:jiangjin/output,plan-1:6\n',
  'relations/OF_INDICATOR.csv': `from,to,cites\n${relations}`,
});
const chain = (chainId: string): DatasetFiles => ({
  'entities/Chain.csv':
    'id,name,text,kind,cites\nchain:a,甲,甲—乙,PRODUCT,plan-1:6\nchain:b,丙,丙—丁,PRODUCT,plan-1:6\n',
  'entities/ChainStage.csv':
    'id,label,order,chainId,cites\nstage:a/one,甲,1,chain:a,plan-1:6\nstage:a/two,乙,2,chain:a,plan-1:6\n',
  'relations/FEEDS.csv': `from,to,chainId,cites\nstage:a/one,stage:a/two,${chainId},plan-1:6\n`,
});
const tasks = (leads: string): DatasetFiles => ({
  'entities/Department.csv':
    'id,name,districtId,cites\ndept:jiangjin/jing-xin-wei,区经信委,district:jiangjin,plan-1:6\n',
  'entities/Task.csv': 'id,title,docId,cites\ntask:a,甲,doc:plan-1,plan-1:6\ntask:b,乙,doc:plan-1,plan-1:6\n',
  'relations/LEADS.csv': `from,to,rank,roleWord,cites\n${leads}`,
});
const withCitationNote = (name: string): DatasetFiles => ({
  'entities/Firm.csv': `id,name,citationNote,cites\nfirm:mide,${name},a reason,plan-1:4\n`,
  'relations/LOCATED_IN.csv': null,
});
const firmsWithNotes = (count: number): DatasetFiles => ({
  'entities/Firm.csv': `id,name,citationNote,cites\n${Array.from({ length: count }, (_, index) => `firm:f${index},无名${index},a reason,plan-1:9\n`).join('')}`,
  'relations/LOCATED_IN.csv': null,
});
const withNote = (note: string): DatasetFiles => ({
  'entities/Firm.csv': `id,name,note,cites\nfirm:mide,美的制冷,${note},plan-1:4\n`,
  'relations/LOCATED_IN.csv': null,
});
const lead = (task: string) => `dept:jiangjin/jing-xin-wei,${task},1,牵头,plan-1:6\n`;

const examples: Readonly<Record<Exclude<RuleName, keyof typeof workbookRules>, Example>> = {
  'manifest-missing': { bad: { 'dataset.yaml': null }, at: { file: 'dataset.yaml' } },
  'manifest-yaml': { bad: { 'dataset.yaml': 'id: "small\n' } },
  'manifest-key': {
    bad: { 'dataset.yaml': `${text('dataset.yaml')}titel: x\n` },
    at: { column: 'titel', nearest: 'title' },
  },
  'manifest-value': {
    bad: { 'dataset.yaml': 'id: Small One\nversion: 1.0\ntitle: t\n' },
    good: { 'dataset.yaml': 'id: small-one\nversion: 1.10\ntitle: t\nkind: reference\n' },
    at: { column: 'id', value: 'Small One' },
  },
  'unknown-file': {
    bad: { 'entities/Frim.csv': 'id,name,cites\n' },
    good: { 'README.md': 'hello', '.DS_Store': 'x', 'entities/~$Firm.csv': 'x' },
    at: { file: 'entities/Frim.csv', nearest: 'entities/Firm.csv' },
  },
  'not-a-file': {
    bad: { 'entities/Platform.csv/x': '' },
    at: { file: 'entities/Platform.csv' },
  },
  'column-count': {
    bad: { 'entities/Platform.csv': `${many(1001, (index) => `c${index}`, ',')}\nx\n` },
    at: { file: 'entities/Platform.csv' },
  },
  'more-errors': {
    bad: firms(many(1001, (index) => `firm:f${index},甲,,NIX,,plan-1:4`, '\n')),
    at: { file: 'entities/Firm.csv', row: 1003 },
  },
  'more-warnings': {
    bad: firms(many(1001, (index) => `firm:f${index},甲${index},,,,plan-1:4`, '\n')),
    at: { file: 'entities/Firm.csv', row: 1003 },
  },
  'duplicate-table': {
    bad: { 'entities/Firm.jsonl': '{"id":"firm:x","name":"x","cites":["plan-1:4"]}\n' },
    good: { 'entities/Platform.jsonl': '{"id":"platform:x","name":"x","cites":["plan-1:4"]}\n' },
    at: { file: 'entities/Firm.jsonl' },
  },
  encoding: {
    bad: { 'entities/Platform.csv': Buffer.from([0xff, 0xfe, 0x69, 0x00, 0x64, 0x00]) },
    good: { 'entities/Platform.csv': Buffer.from('\ufeffid,name,cites\r\nplatform:a,甲,plan-1:4\r\n') },
  },
  'encoding-gb18030': {
    bad: {
      'entities/Platform.csv': Buffer.concat([
        Buffer.from('id,name,cites\nplatform:a,'),
        Buffer.from([0xd6, 0xd0]),
        Buffer.from(',plan-1:4\n'),
      ]),
    },
    good: { 'entities/Platform.csv': 'id,name,cites\nplatform:a,中,plan-1:4\n' },
  },
  'csv-syntax': {
    bad: firms('firm:x,"甲,,,,plan-1:4'),
    good: firms('firm:x,"甲""乙"",丙",,,,plan-1:4'),
    at: { row: 4 },
  },
  'cell-count': {
    bad: firms('firm:x,甲,乙,FIRM'),
    good: firms('firm:x,"甲,乙",,FIRM,,plan-1:4'),
    at: { row: 4 },
  },
  'json-syntax': {
    bad: { 'entities/Platform.jsonl': '{"id":"platform:a","name":"甲","cites":["plan-1:4"]}\n{"id":\n' },
    good: {
      'entities/Platform.jsonl':
        '{"id":"platform:a","name":"甲","cites":["plan-1:4"],"plannedCountMin":3}\n\n',
    },
    at: { row: 2 },
  },
  'unknown-column': {
    bad: replace('entities/Firm.csv', 'aliases', 'alias'),
    good: replace('entities/Firm.csv', 'aliases', '别名'),
    at: { column: 'alias', nearest: 'aliases' },
  },
  'duplicate-column': { bad: replace('entities/Firm.csv', 'aliases', 'name'), at: { column: 'name' } },
  'missing-column': {
    bad: replace('entities/District.csv', 'shortName', 'regionGroup'),
    at: { column: 'shortName' },
  },
  required: {
    bad: replace('relations/LOCATED_IN.csv', 'STATED,EXISTING', 'STATED,'),
    good: replace('relations/LOCATED_IN.csv', 'STATED,EXISTING', ',EXISTING'),
    at: { row: 2, column: 'modality' },
  },
  integer: {
    bad: replace('relations/PART_OF.csv', ',1,', ',1.5,'),
    good: replace('relations/PART_OF.csv', ',1,', ',12,'),
    at: { column: 'order', value: '1.5' },
  },
  float: {
    bad: replace('entities/Park.csv', '12.5', '"1,234.5 km"'),
    good: replace('entities/Park.csv', '12.5', '1234.5'),
    at: { column: 'areaKm2', nearest: '1234.5' },
  },
  boolean: {
    bad: {
      'entities/Industry.csv':
        'id,name,scheme,nonIndustrial,cites\nind:food,食品,CQ33618,yes,\next:beverage,饮料,EXT,否,\n',
    },
    good: {
      'entities/Industry.csv':
        'id,name,scheme,nonIndustrial,cites\nind:food,食品,CQ33618,TRUE,\next:beverage,饮料,EXT,否,\n',
    },
    at: { row: 2, value: 'yes', nearest: 'true' },
  },
  date: {
    bad: replace('entities/Document.csv', '2022-08', '2022-13'),
    good: replace('entities/Document.csv', '2022-08', '2024-02-29'),
    at: { column: 'date', value: '2022-13' },
  },
  'closed-value': {
    bad: replace('entities/Firm.csv', 'FIRM', 'FRIM'),
    good: replace('entities/Firm.csv', 'FIRM', '企业'),
    at: { row: 2, column: 'kind', value: 'FRIM', nearest: 'FIRM' },
  },
  'excel-damage': {
    bad: firms('firm:x,3月4日,,,,plan-1:4'),
    good: firms('firm:x,3月4日计划,,,2023/3/4,plan-1:4'),
    at: { row: 4, column: 'name', value: '3月4日', nearest: '3-4' },
  },
  'control-character': {
    bad: firms('firm:x,甲\u200b乙,,,,plan-1:4'),
    good: firms('firm:x,甲·乙　丙,,,,plan-1:4'),
    at: { row: 4, column: 'name' },
  },
  'too-long': {
    bad: firms(`firm:x,${'甲'.repeat(1001)},,,,plan-1:4`),
    good: firms(`firm:x,${'甲'.repeat(1000)},,,,plan-1:4`),
    at: { row: 4 },
  },
  'list-separator': {
    bad: {
      'entities/Product.jsonl': '{"id":"product:x","name":"x","aliases":["a|b"],"cites":["plan-1:4"]}\n',
    },
    good: {
      'entities/Product.jsonl': '{"id":"product:x","name":"x","aliases":"a|b","cites":["plan-1:4"]}\n',
    },
  },
  'id-form': {
    bad: firms('firm:X Y_z,甲,,,,plan-1:4'),
    good: firms('firm:x-y/z,甲,,,,plan-1:4'),
    at: { row: 4, column: 'id', nearest: 'firm:x-y-z' },
  },
  'id-prefix': { bad: firms('firms:x,甲,,,,plan-1:4'), at: { row: 4, value: 'firms:x', nearest: 'firm:x' } },
  'duplicate-id': { bad: firms('firm:mide,甲,,,,plan-1:4'), at: { row: 4, value: 'firm:mide' } },
  'name-differs': {
    bad: {
      'entities/Document.csv': text('entities/Document.csv')
        .replace('title', 'title,name')
        .replace('规划一', '规划一,规划二'),
    },
    good: {
      'entities/Document.csv': text('entities/Document.csv')
        .replace('title', 'title,name')
        .replace('规划一', '规划一,规划一'),
    },
    at: { column: 'title', value: '规划一' },
  },
  'relation-id': {
    bad: { 'relations/BROADER.csv': 'from,to,relationId,cites\next:beverage,ind:food,BROADER(a),\n' },
    good: {
      'relations/BROADER.csv':
        'from,to,relationId,cites\next:beverage,ind:food,"BROADER(ext:beverage,ind:food)",\n',
    },
    at: { value: 'BROADER(a)' },
  },
  'duplicate-relation': {
    bad: {
      'relations/LOCATED_IN.csv': `${text('relations/LOCATED_IN.csv')}firm:mide,park:jiangjin/luohuang,,EXISTING,plan-1:5\n`,
    },
    good: {
      'relations/LOCATED_IN.csv': `${text('relations/LOCATED_IN.csv')}firm:mide,park:jiangjin/luohuang,,PLANNED,plan-1:5\n`,
    },
    at: { row: 4 },
  },
  'unknown-end': {
    bad: replace('relations/LOCATED_IN.csv', 'firm:mide', 'firm:midea'),
    at: { row: 2, column: 'from', value: 'firm:midea', nearest: 'firm:mide' },
  },
  'end-label': {
    bad: replace('relations/LOCATED_IN.csv', 'park:jiangjin/luohuang', 'firm:jinweiba'),
    at: { row: 2, column: 'to' },
  },
  'unknown-reference': {
    bad: { ...chain('chain:aa') },
    good: chain('chain:a'),
    at: { column: 'chainId', value: 'chain:aa', nearest: 'chain:a' },
  },
  'reference-label': { bad: chain('stage:a/one'), good: chain('chain:a'), at: { column: 'chainId' } },
  'citation-required': {
    bad: replace('entities/Firm.csv', ',,plan-1:4', ',,'),
    at: { row: 2, column: 'cites' },
  },
  'citation-form': {
    bad: replace('entities/Firm.csv', ',,plan-1:4', ',,doc：plan-1：4'),
    good: replace('entities/Firm.csv', ',,plan-1:4', ',,plan-1:4-6'),
    at: { row: 2, column: 'cites' },
  },
  'citation-document': {
    bad: replace('entities/Firm.csv', ',,plan-1:4', ',,plan-2:4'),
    at: { row: 2, column: 'cites', nearest: 'plan-1' },
  },
  'citation-one-document': {
    bad: {
      'entities/Document.csv': `${text('entities/Document.csv')}doc:plan-2,规划二,某区政府,2023,DRAFT,plan-2.txt,plan-2:1\n`,
      ...replace('relations/FOCUSES_ON.csv', 'plan-1:3', 'plan-1:3|plan-2:3'),
    },
    good: {
      'entities/Document.csv': `${text('entities/Document.csv')}doc:plan-2,规划二,某区政府,2023,DRAFT,plan-2.txt,plan-2:1\n`,
      ...replace('relations/LOCATED_IN.csv', 'EXISTING,plan-1:4', 'EXISTING,plan-1:4|plan-2:4'),
    },
    at: { file: 'relations/FOCUSES_ON.csv', row: 2 },
  },
  'citation-line': {
    bad: replace('entities/Firm.csv', 'plan-1:6-7', 'plan-1:6-13'),
    documents: plan(),
    at: { row: 3, value: 'plan-1:6-13' },
  },
  'citation-blank': {
    bad: {},
    documents: plan(lines(12).replace(/第4行.*\n/u, '\n')),
    goodDocuments: plan(),
    at: { file: 'entities/Firm.csv', row: 2 },
  },
  'document-sha': {
    bad: withSha(shaOf('other')),
    good: withSha(shaOf(plan()['plan-1.txt'])),
    documents: plan(),
    at: { column: 'sha' },
  },
  'document-missing': {
    bad: {},
    documents: { 'other.txt': '' },
    goodDocuments: plan(),
    at: { value: 'plan-1.txt' },
  },
  'documents-not-checked': { bad: {}, good: {}, goodDocuments: plan() },
  'name-not-cited': {
    bad: {},
    documents: plan(lines(12).replaceAll('美的', '')),
    goodDocuments: plan(),
    at: { row: 2, value: '美的制冷' },
  },
  'end-not-cited': {
    // The line prints the firm and not the park; citing the park's line as well mends it.
    bad: {},
    good: replace('relations/LOCATED_IN.csv', 'EXISTING,plan-1:4', 'EXISTING,plan-1:4|plan-1:3'),
    documents: plan(lines(12).replace(/(第4行.*)珞璜工业园/u, '$1')),
    at: { file: 'relations/LOCATED_IN.csv', row: 2 },
  },
  'citation-note-unneeded': {
    bad: withCitationNote('美的制冷'),
    good: withCitationNote('无名'),
    documents: plan(),
    at: { file: 'entities/Firm.csv', row: 2 },
  },
  'citation-notes': {
    bad: firmsWithNotes(4),
    good: firmsWithNotes(3),
    documents: plan(),
    at: { column: 'citationNote' },
  },
  'document-sentence': {
    bad: withNote('所以这一行里写着一个很长的句子正好多过二十五个字了吧'),
    good: withNote('所以这一行里写着一个很长的句子正好多过二十五个字了'),
    documents: plan(`${lines(11)}\n这里所以这一行里写着一个很长的句子正好多过二十五个字了吧。\n`),
    at: { file: 'entities/Firm.csv', row: 2, column: 'note' },
  },
  'heading-document': {
    bad: replace('headings.csv', 'plan-1,8', 'plan-2,8'),
    at: { file: 'headings.csv', row: 3, nearest: 'doc:plan-1' },
  },
  'heading-line': {
    bad: replace('headings.csv', 'plan-1,8', 'plan-1,1'),
    at: { row: 3, column: 'line', value: '1' },
  },
  'heading-twice': {
    bad: {
      'entities/Document.csv': text('entities/Document.csv')
        .replace(',cites', ',headingLines,cites')
        .replace('.txt,', '.txt,1|2,'),
    },
    good: {
      'headings.csv': null,
      'entities/Document.csv': text('entities/Document.csv')
        .replace(',cites', ',headingLines,headingTexts,cites')
        .replace('.txt,', '.txt,1|2,甲|乙,'),
    },
  },
  'target-indicator': {
    bad: target(
      'target:jiangjin/output,indicator:output,plan-1:6\ntarget:jiangjin/output,indicator:firms,plan-1:6\n',
    ),
    good: target('target:jiangjin/output,indicator:output,plan-1:6\n'),
    at: { value: 'target:jiangjin/output' },
  },
  'park-parent': {
    bad: parks(),
    good: parks('park:a,park:b', 'park:b,park:c', 'park:c,park:d', 'park:d,district:jiangjin'),
    at: { value: 'park:a' },
  },
  'part-of-depth': {
    bad: parks('park:a,park:b', 'park:b,park:c', 'park:c,park:d', 'park:d,park:jiangjin/luohuang'),
    good: parks('park:a,park:b', 'park:b,park:c', 'park:c,park:d', 'park:d,district:jiangjin'),
    at: { value: 'park:a' },
  },
  'part-of-cycle': {
    bad: parks('park:a,park:b', 'park:b,park:a', 'park:c,district:jiangjin', 'park:d,district:jiangjin'),
    good: parks(
      'park:a,park:b',
      'park:b,district:jiangjin',
      'park:c,district:jiangjin',
      'park:d,district:jiangjin',
    ),
  },
  'broader-parents': {
    bad: industries('ext:wine,ext:beverage', 'ext:wine,ind:food'),
    good: industries('ext:wine,ext:beverage', 'ext:beverage,ind:food'),
    at: { value: 'ext:wine' },
  },
  'broader-cycle': {
    bad: industries('ext:wine,ext:beverage', 'ext:beverage,ext:wine'),
    good: industries('ext:wine,ext:beverage'),
  },
  'feeds-chain': { bad: chain('chain:b'), good: chain('chain:a') },
  cardinality: {
    bad: { 'entities/Cluster.csv': 'id,name,cites\ncluster:jiangjin/food,食品集群,plan-1:6\n' },
    good: {
      'entities/Cluster.csv': 'id,name,cites\ncluster:jiangjin/food,食品集群,plan-1:6\n',
      'relations/HAS_CLUSTER.csv':
        'from,to,modality,cites\ndistrict:jiangjin,cluster:jiangjin/food,EXISTING,plan-1:6\n',
      'relations/STATED_IN.csv':
        'from,to,tierLabel,cites\ncluster:jiangjin/food,doc:plan-1,千亿级,plan-1:6\n',
      'relations/CLASSIFIED_AS.csv': 'from,to,match,cites\ncluster:jiangjin/food,ind:food,EXACT,plan-1:6\n',
    },
  },
  orphan: {
    bad: { 'entities/Platform.csv': 'id,name,cites\nplatform:a,甲,plan-1:4\n' },
    good: {
      'entities/Platform.csv': 'id,name,cites\nplatform:a,甲,plan-1:4\n',
      'relations/HOSTS.csv': 'from,to,modality,cites\nfirm:mide,platform:a,EXISTING,plan-1:4\n',
    },
    at: { file: 'entities/Platform.csv', row: 2, value: 'platform:a' },
  },
  'task-lead': {
    bad: tasks(lead('task:a')),
    good: tasks(lead('task:a') + lead('task:b')),
    at: { value: 'task:b' },
  },
};

async function findIssues(
  files: DatasetFiles,
  documents: DatasetFiles | undefined,
): Promise<readonly DatasetIssue[]> {
  const source = await readDataset(await writeSmallDataset(files));
  const documentTexts = documents && createDocumentTexts(await writeDatasetFolder(documents));
  const { accepted, issues, warnings } = await validateDataset(source, {
    ontology,
    ...(documentTexts ? { documentTexts } : {}),
  });
  expect(accepted === null).toBe(issues.length > 0);
  return [...issues, ...warnings];
}

describe('rules of the dataset format', () => {
  for (const [rule, { bad, good = {}, at = {}, documents, goodDocuments }] of Object.entries(examples)) {
    test(`${rule}: found in a bad example`, async () => {
      const found = (await findIssues(bad, documents)).filter((issue) => issue.rule === rule);
      expect(found.length).toBeGreaterThan(0);
      expect(found[0]).toMatchObject({ ...at, severity: rules[rule as RuleName].severity });
      for (const { message, messageZh } of found) {
        expect(message + messageZh).not.toMatch(/\{\w+\}|undefined|NaN/u);
        expect(messageZh).toMatch(/\p{Script=Han}/u);
      }
    });

    test(`${rule}: not found in a good one`, async () => {
      const found = await findIssues(good, goodDocuments ?? documents);
      expect(found.filter((issue) => issue.rule === rule || issue.severity === 'error')).toEqual([]);
    });
  }

  test('the dataset format document lists every rule, and no other', async () => {
    const document = await readFile(join(import.meta.dirname, '../../../docs/dataset-format.md'), 'utf8');
    const listed = [...document.matchAll(/^\| `([a-z0-9-]+)` \| (error|warning) \|/gmu)];
    expect(Object.fromEntries(listed.map(([, name, severity]) => [name, severity]))).toEqual(
      Object.fromEntries(Object.entries(rules).map(([name, { severity }]) => [name, severity])),
    );
  });
});
