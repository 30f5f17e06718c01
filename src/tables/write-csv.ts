import { stringify } from 'csv-stringify/sync';
import { defuseFormula } from './formula-protection.ts';
import type { Table } from './table.ts';

/** A table as CSV that Excel opens by a double click: UTF-8 with BOM, CRLF, texts defused, numbers as they are. */
export const toCsv = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  stringify(
    [columns.map(({ heading }) => heading), ...rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? defuseFormula(cell) : cell)),
    ),
    { bom: true, record_delimiter: '\r\n' },
  );
