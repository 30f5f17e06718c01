/** One table of the report. */
export interface Table {
  readonly title: string;
  /** What is measured, and what its goal is. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const renderTable = ({ title, note, columns, rows }: Table): string =>
  [
    `### ${title}`,
    '',
    note,
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');

export const inMs = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
export const asRatio = (ratio: number): string => ratio.toFixed(2);
export const inMb = (mb: number | null): string => (mb === null ? '–' : mb.toFixed(0));
