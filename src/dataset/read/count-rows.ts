import { LimitExceededError } from '../../domain/errors.ts';

/** On average, empty ones included; each item of a list is one. Few tables have as many columns. */
const cellsPerRow = 20;

/** Hears of the rows and cells of a dataset that are kept in memory, as they come. */
export type RowCounter = (rows: number, cells: number) => void;

/**
 * Counts the rows of all tables of an upload while they are read: a small .zip can hold millions of short rows, and
 * few bytes can make many cells.
 * @throws LimitExceededError (the counting) past a limit
 */
export function createRowCounter(maxRows: number): RowCounter {
  const maxCells = maxRows * cellsPerRow;
  let [rows, cells] = [0, 0];
  return (addedRows, addedCells) => {
    rows += addedRows;
    cells += addedCells;
    if (rows > maxRows)
      throw toTooManyError(`more than ${maxRows} rows`, `表格超过 ${maxRows} 行`, { maxRows, maxCells });
    if (cells > maxCells)
      throw toTooManyError(`more than ${maxCells} cells`, `表格超过 ${maxCells} 个单元格`, {
        maxRows,
        maxCells,
      });
  };
}

const toTooManyError = (
  found: string,
  foundZh: string,
  { maxRows, maxCells }: { readonly maxRows: number; readonly maxCells: number },
): LimitExceededError =>
  new LimitExceededError(
    `the tables of the upload have ${found}; MAX_UPLOAD_ROWS is ${maxRows} rows, of ${cellsPerRow} cells on average (${maxCells}): load more with chain-atlas import <folder> on the graph itself (without --service, the service stopped if the graph is embedded)`,
    {
      messageZh: `上传的${foundZh}；上限 MAX_UPLOAD_ROWS 为 ${maxRows} 行，平均每行 ${cellsPerRow} 个单元格（共 ${maxCells} 个）；更多数据请用命令行 chain-atlas import <文件夹> 直接装载到图谱（不加 --service；嵌入式图谱须先停止服务）`,
    },
  );

/** For datasets that the operator loads. */
export const countNothing: RowCounter = () => undefined;
