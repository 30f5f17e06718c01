import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../../src/tables/table.ts';
import { toCsv } from '../../../src/tables/write-csv.ts';
import { linesInView, toXlsx } from '../../../src/tables/write-xlsx.ts';

const hostile = [
  '=HYPERLINK("http://x")',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '－1',
  '＠x',
  '＋1',
];
const harmless = ['重庆', '1-2', 'a=b', '“=”', '', ' '];

const table = (rows: Table['rows']): Table => ({
  name: '表',
  columns: [
    {
      heading: '名称',
      width: 20,
      kind: 'text',
      fills: new Map([['缺失', 'FFB3B3']]),
    },
    { heading: '数', width: 10, kind: 'number' },
    { heading: '比例', width: 10, kind: 'ratio' },
    { heading: '日期', width: 12, kind: 'date' },
  ],
  rows,
});

const partsOf = async (sheets: readonly Table[]) => {
  const files = unzipSync(await toXlsx(sheets, '标题'));
  const read = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  return {
    sheet: read('xl/worksheets/sheet1.xml'),
    styles: read('xl/styles.xml'),
    workbook: read('xl/workbook.xml'),
  };
};

describe('toCsv', () => {
  test('is UTF-8 with BOM and CRLF, as Excel opens it', () => {
    expect(toCsv(table([['甲"乙', 1.5, null, '2022-08']]))).toBe(
      '\uFEFF名称,数,比例,日期\r\n"甲""乙",1.5,,2022-08\r\n',
    );
  });

  test('leaves a spreadsheet no formula to run, and numbers as they are', () => {
    const cells = parse(toCsv(table([...hostile, ...harmless].map((name) => [name, -1.5, null, null]))), {
      bom: true,
      from: 2,
    });
    expect(cells.map(([name]) => name)).toEqual([...hostile.map((name) => `'${name}`), ...harmless]);
    expect(new Set(cells.map(([, number]) => number))).toEqual(new Set(['-1.5']));
  });
});

describe('toXlsx', () => {
  test('keeps texts as they are and makes none a formula', async () => {
    const names = [...hostile, ...harmless.filter((name) => name !== '')];
    const rows = names.map((name) => [name, -1.5]);
    const { sheet, styles } = await partsOf([table(rows)]);
    expect(sheet).not.toMatch(/<f[ >]/u);
    // Text format, so that editing such a cell does not make it a formula either.
    const textFormat = /numFmtId="(\d+)" formatCode="@"/u.exec(styles)?.[1];
    const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/gu)].map(
      (match) => match[1],
    );
    const styleOf = (row: number) => Number(new RegExp(`r="A${row}" t="s" s="(\\d+)"`, 'u').exec(sheet)?.[1]);
    expect(names.map((_, index) => formats[styleOf(index + 2)] === textFormat)).toEqual(
      names.map((name) => hostile.includes(name)),
    );
    const read = await readXlsx(await toXlsx([table(rows)], '标题'));
    // XML has no carriage return of its own: a reader may give a line feed.
    const normalise = (cell: unknown) => String(cell).replaceAll('\r', '\n');
    expect(read.sheets[0]?.rows.slice(1).map(([name]) => normalise(name))).toEqual(names.map(normalise));
  });

  test('freezes and filters the heading, sets widths, formats, colours and what is repeated on each page', async () => {
    const { sheet, styles, workbook } = await partsOf([table([['缺失', 1234.5, 0.25, '2022-08-31']])]);
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="1"[^>]*state="frozen"/u);
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(sheet).toContain('<col min="1" max="1" width="20" customWidth="true"/>');
    for (const format of ['#,##0.####', '0.0%', 'yyyy-mm-dd'])
      expect(styles).toContain(`formatCode="${format}"`);
    expect(styles).toContain('FFB3B3');
    expect(styles).toContain('wrapText="true"');
    expect(workbook).toContain('_xlnm.Print_Titles');
  });

  test('writes a day as a date, and what is no day as text', async () => {
    const bytes = await toXlsx(
      [
        table([
          ['甲', null, null, '2022-08-31'],
          ['乙', null, null, '2022-08'],
        ]),
      ],
      '标题',
    );
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    expect(rows[1]?.[3]).toEqual(new Date('2022-08-31T00:00:00Z'));
    expect(rows[2]?.[3]).toBe('2022-08');
  });

  test('makes a row as high as its texts, to a limit', async () => {
    const heights = async (text: string) =>
      /<row r="2"[^>]*?ht="(\d+)"/u.exec((await partsOf([table([[text]])])).sheet)?.[1];
    expect(await heights('短')).toBeUndefined();
    expect(Number(await heights('长'.repeat(20)))).toBeGreaterThan(30);
    expect(await heights('长'.repeat(5000))).toBe(String(linesInView * 15));
  });

  test('says how much of a cell that Excel cannot hold is left out', async () => {
    const bytes = await toXlsx([table([['字'.repeat(40_000)]])], '标题');
    const cell = String((await readXlsx(bytes)).sheets[0]?.rows[1]?.[0]);
    const [, left] = /另有 (\d+) 字未列/u.exec(cell) ?? [];
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.indexOf('…') + Number(left)).toBe(40_000);
  });
});
