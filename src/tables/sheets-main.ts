import { readXlsx } from 'hucre/xlsx';
import type { SheetsAnswer } from './read-sheets.ts';

const mostCells = 2_000_000;

async function read(bytes: Uint8Array): Promise<SheetsAnswer> {
  try {
    const { sheets } = await readXlsx(bytes);
    const cells = sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.length, 0), 0);
    if (cells > mostCells)
      return {
        problem: {
          en: `it has ${cells} cells, empty ones in between counted; the limit is ${mostCells}: keep rows and columns together at the top left`,
          zh: `含空白在内共有 ${cells} 个单元格，上限是 ${mostCells} 个；请把内容集中在左上方连续的行列中`,
        },
      };
    return { sheets: sheets.map(({ name, rows }) => ({ name, rows })) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: { en: reason, zh: reason } };
  }
}

// A process that reads one workbook, answers and ends.
process.once('message', (bytes: Uint8Array) => {
  void read(bytes).then((answer) => process.send?.(answer, () => process.disconnect()));
});
process.once('disconnect', () => process.exit(0));
