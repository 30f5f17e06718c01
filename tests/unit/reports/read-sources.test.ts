import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import { createDocumentTexts } from '../../../src/documents/document-texts.ts';
import { readSources, toSourceTable } from '../../../src/reports/read-sources.ts';
import { createWording } from '../../../src/reports/wording.ts';

const documents = new Map(
  ['a-1', 'b-1'].map((code) => [
    `doc:${code}`,
    {
      id: `doc:${code}`,
      label: 'Document',
      name: `文件 ${code}`,
      cites: [],
      datasets: [],
      file: `${code}.txt`,
      date: '2022-08-31',
      status: 'DRAFT',
      headingLines: [1, 3],
      headingTexts: ['一、总则', '二、产业'],
    },
  ]),
);
const loadEntities = async (ids: readonly string[]) =>
  new Map(ids.flatMap((id) => (documents.has(id) ? [[id, documents.get(id)] as const] : []))) as never;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
  await writeFile(join(folder, 'a-1.txt'), '一、总则\n第一句\n二、产业\n第二句\n第三句\n');
});
afterAll(() => rm(folder, { recursive: true }));

test('sources show document, heading and lines, with the text where there is a file, in order, each once', async () => {
  const cites = ['b-1:4', 'a-1:4-5', 'a-1:2', 'a-1:4-5'];
  const sources = await readSources({ loadEntities }, createDocumentTexts(folder), cites);
  const { columns, rows } = toSourceTable(sources, createWording('zh', ontology));
  expect(columns.map(({ heading }) => heading)).toEqual([
    '来源',
    '文件',
    '标题',
    '起始行',
    '截止行',
    '日期',
    '性质',
    '原文',
  ]);
  const draft = ontology.closedList('DocumentStatus')?.values.find(({ code }) => code === 'DRAFT')?.zh;
  expect(rows).toEqual([
    ['a-1:2', '文件 a-1', '一、总则', 2, 2, '2022-08-31', draft, '第一句'],
    ['a-1:4-5', '文件 a-1', '二、产业', 4, 5, '2022-08-31', draft, '第二句\n第三句'],
    ['b-1:4', '文件 b-1', '二、产业', 4, 4, '2022-08-31', draft, null],
  ]);
});

test('a citation of a document that is not stored is a defect', async () => {
  await expect(readSources({ loadEntities }, createDocumentTexts(null), ['c-1:1'])).rejects.toThrow('c-1:1');
});
