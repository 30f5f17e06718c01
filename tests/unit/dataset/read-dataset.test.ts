import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../src/dataset/read/read-dataset.ts';
import type { DatasetTable } from '../../../src/dataset/read/dataset-source.ts';
import { validateDataset } from '../../../src/dataset/validate/validate-dataset.ts';
import { InvalidInputError } from '../../../src/domain/errors.ts';
import { ontology } from '../../../src/domain/ontology/ontology.ts';
import type { DatasetFiles } from '../../support/dataset-folder.ts';
import { writeDatasetFolder, writeSmallDataset } from '../../support/dataset-folder.ts';

async function readFirms(
  content: string | Buffer,
): Promise<{ table: DatasetTable | undefined; rules: readonly string[] }> {
  const { tables, issues } = await readDataset(await writeDatasetFolder({ 'entities/Firm.csv': content }));
  return {
    table: tables[0],
    rules: issues.map(({ rule }) => rule).filter((rule) => rule !== 'manifest-missing'),
  };
}

/** 中 in GB18030, which is no UTF-8. */
const gb = Buffer.from([0xd6, 0xd0]);

describe('reading tables', () => {
  test.each([
    ['line feeds', 'id,name\nfirm:a,甲\n\nfirm:b,乙\n'],
    ['CRLF', 'id,name\r\nfirm:a,甲\r\n\r\nfirm:b,乙\r\n'],
    ['a byte order mark', '\ufeffid,name\r\nfirm:a,甲\r\n\r\nfirm:b,乙'],
    ['carriage returns', 'id,name\rfirm:a,甲\r\rfirm:b,乙'],
    ['mixed line ends', 'id,name\nfirm:a,甲\r\n\nfirm:b,乙\r'],
    ['quotes everywhere', '"id","name"\n"firm:a","甲"\n"",""\n"firm:b","乙"\n'],
    ['columns of nothing on the right', 'id,name,,\nfirm:a,甲,,\n,,,\nfirm:b,乙,,\n'],
    ['white space', ' id ,name\n firm:a, 甲　\n  \nfirm:b,乙\n'],
  ])('reads %s, with the lines of the file as row numbers', async (_, content) => {
    const { table, rules } = await readFirms(content);
    expect(rules).toEqual([]);
    expect(table?.columns).toEqual(['id', 'name']);
    expect(table?.rows).toEqual([
      { row: 2, cells: ['firm:a', '甲'] },
      { row: 4, cells: ['firm:b', '乙'] },
    ]);
  });

  test('reads GB18030 and reports it', async () => {
    const { table, rules } = await readFirms(
      Buffer.concat([Buffer.from('id,name\r\nfirm:a,'), gb, Buffer.from('\r\n')]),
    );
    expect(table?.rows[0]?.cells).toEqual(['firm:a', '中']);
    expect(rules).toEqual(['encoding-gb18030']);
  });

  test('reads GB18030 whose characters are split between chunks of the file', async () => {
    const many = Buffer.concat([
      Buffer.from('id,name\nfirm:a,x'),
      ...Array.from({ length: 70_000 }, () => gb),
      Buffer.from('\n'),
    ]);
    const { table } = await readFirms(many);
    expect(table?.rows[0]?.cells[1]).toBe(`x${'中'.repeat(70_000)}`);
  });

  test.each([
    ['UTF-16', Buffer.from('\ufeffid,name\n', 'utf16le')],
    ['an Excel workbook under the name of a table', Buffer.from('504b0304140000000800', 'hex')],
    ['bytes of no encoding', Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xff, 0x0a])],
  ])('says that %s cannot be read', async (_, content) => {
    expect((await readFirms(content)).rules).toEqual(['encoding']);
  });

  test('a row that is broken takes no other row with it', async () => {
    const { table, rules } = await readFirms(
      'id,name\nfirm:a\nfirm:b,x"y\nfirm:c,丙\nfirm:d,丁,戊\nfirm:e,"己\n',
    );
    expect(table?.rows.map(({ row }) => row)).toEqual([4]);
    expect(rules.toSorted()).toEqual(['cell-count', 'cell-count', 'csv-syntax', 'csv-syntax']);
  });

  test('an unclosed quote is reported with the row where it opens', async () => {
    const { issues } = await readDataset(
      await writeDatasetFolder({ 'entities/Firm.csv': 'id,name\nfirm:a,甲\nfirm:b,"乙\nfirm:c,丙\n' }),
    );
    expect(issues.find(({ rule }) => rule === 'csv-syntax')).toMatchObject({
      row: 3,
      file: 'entities/Firm.csv',
    });
  });

  test('an empty file is an empty table', async () => {
    const { table, rules } = await readFirms('');
    expect(table).toMatchObject({ columns: [], rows: [] });
    expect(rules).toEqual([]);
  });

  test('a folder that is not there is the mistake of whoever named it', async () => {
    await expect(readDataset('/no/such/folder')).rejects.toThrow(InvalidInputError);
    await expect(readDataset(`${await writeSmallDataset()}/dataset.yaml`)).rejects.toThrow(InvalidInputError);
  });
});

async function accept(files: DatasetFiles = {}) {
  const { accepted, issues } = await validateDataset(await readDataset(await writeSmallDataset(files)), {
    ontology,
  });
  expect(issues).toEqual([]);
  if (!accepted) throw new Error('not accepted');
  return accepted;
}

describe('facts of a dataset', () => {
  test('have defaults, codes, lists and folded headings', async () => {
    const { entities, relations, manifest } = await accept();
    const find = (id: string) => entities.find((entity) => entity.id === id);
    expect(manifest).toMatchObject({ id: 'small', version: '1.0.0', kind: 'PLAN' });
    expect(find('firm:mide')).toEqual({
      id: 'firm:mide',
      label: 'Firm',
      name: '美的制冷',
      properties: { aliases: ['美的'], kind: 'FIRM' },
      cites: ['plan-1:4'],
    });
    expect(find('doc:plan-1')).toMatchObject({
      name: '规划一',
      properties: { headingLines: [1, 8], headingTexts: ['第一章', '第二节'] },
    });
    expect(relations.find(({ type }) => type === 'FOCUSES_ON')).toEqual({
      relationId: 'FOCUSES_ON(park:jiangjin/luohuang,ind:food,docId=doc:plan-1)',
      type: 'FOCUSES_ON',
      from: 'park:jiangjin/luohuang',
      to: 'ind:food',
      properties: {
        level: 'PRIORITY',
        order: 1,
        modality: 'EXISTING',
        stated: 'EXPLICIT',
        docId: 'doc:plan-1',
      },
      cites: ['plan-1:3'],
    });
  });

  test('are the same from JSON Lines, from Chinese headings and closed values, and in another order', async () => {
    const { contentHash } = await accept();
    const jsonl = await accept({
      'entities/Firm.csv': null,
      'entities/Firm.jsonl':
        '{"cites":["plan-1:5","plan-1:6-7"],"note":"a remark, with a comma","kind":"品牌","id":"firm:jinweiba","name":"金威啤酒"}\n{"id":"firm:mide","name":"美的制冷","aliases":["美的"],"kind":"firm","note":null,"cites":"plan-1:4"}\n',
    });
    const chinese = await accept({
      'entities/Firm.csv':
        '标识,名称,别名,类别,备注,出处\nfirm:jinweiba,金威啤酒,,品牌,"a remark, with a comma",plan-1:5|plan-1:6-7\nfirm:mide,美的制冷,美的,企业,,plan-1:4\n',
    });
    expect([jsonl.contentHash, chinese.contentHash]).toEqual([contentHash, contentHash]);
  });

  test('may name entities that other datasets state', async () => {
    const source = await readDataset(
      await writeDatasetFolder({
        'dataset.yaml': 'id: more\nversion: 1\ntitle: 补充\n',
        'entities/Firm.csv': 'id,name,cites\nfirm:new,新企业,plan-9:4\n',
        'relations/LOCATED_IN.csv': 'from,to,modality,cites\nfirm:new,district:jiangjin,EXISTING,plan-9:4\n',
      }),
    );
    const alone = await validateDataset(source, { ontology });
    expect(alone.issues.map(({ rule }) => rule)).toEqual([
      'citation-document',
      'unknown-end',
      'citation-document',
    ]);
    const labels = new Map([
      ['doc:plan-9', 'Document'],
      ['district:jiangjin', 'District'],
    ]);
    const together = await validateDataset(source, { ontology, known: { labels, relations: [] } });
    expect(together.issues).toEqual([]);
    expect(together.accepted).not.toBeNull();
  });
});
