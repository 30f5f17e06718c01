import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readDemand } from '../../../src/tables/read-demand.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const line = (
  row: number,
  product: string,
  quantity: number | null,
  unit: string | null,
  place: string | null,
) => ({
  row,
  product,
  quantity,
  unit,
  place,
});

describe('readDemand', () => {
  test('CSV with a mark, Chinese headings with hints, empty rows and columns that mean nothing', async () => {
    const text =
      '\uFEFF产品名称*,需求量（年）,单位,使用地,备注\n再生铝,"1,200",吨,江津,急\n,,,,\n动力电池,,,,\n';
    expect(await readDemand('需求.csv', utf8(text))).toEqual({
      lines: [line(2, '再生铝', 1200, '吨', '江津'), line(4, '动力电池', null, null, null)],
      ignoredHeadings: ['备注'],
    });
  });

  test('GB18030, as Chinese Excel saves it', async () => {
    // 产品,数量 / 电解铝,10
    const bytes = Buffer.from('b2fac6b72ccafdc1bf0ab5e7bde2c2c12c31300a', 'hex');
    expect((await readDemand('需求.csv', bytes)).lines).toEqual([line(2, '电解铝', 10, null, null)]);
  });

  test('the first sheet of a workbook, whatever the file is called', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '清单',
          rows: [
            ['产品', '数量', '单位'],
            ['再生铝', 12.5, '万吨'],
          ],
        },
      ],
    });
    expect((await readDemand('清单.csv', bytes)).lines).toEqual([line(2, '再生铝', 12.5, '万吨', null)]);
  });

  test('everything that is wrong is told at once, with row, column and value', async () => {
    const text = '产品,数量\n再生铝,10吨\n,5\n电解铝,0\n';
    await expect(readDemand('需求.csv', utf8(text))).rejects.toThrow(
      /row 2, 数量: 10吨 is not a number.*row 3, 产品: empty.*row 4, 数量: 0 is not/su,
    );
  });

  test.each([
    ['名字,个数\n铝,1\n', /no column for the product among 名字, 个数; call it product or 产品/u],
    ['', /no headings/u],
    ['产品\n"铝\n', /需求\.csv: /u],
  ])('%j is refused', async (text, message) => {
    await expect(readDemand('需求.csv', utf8(text))).rejects.toThrow(message);
  });

  test('a damaged workbook and another encoding are refused with a way out', async () => {
    await expect(readDemand('a.xlsx', Buffer.from('504b0304ffff', 'hex'))).rejects.toThrow(
      /save it as \.xlsx/u,
    );
    await expect(readDemand('a.csv', Buffer.from('fffe41004200ff', 'hex'))).rejects.toThrow(/UTF-8/u);
  });
});
