import type { WholeOverlap } from '../questions/overlap/whole-overlap.ts';
import type { ColumnKind } from '../tables/table.ts';
import type { Words } from './enum-words.ts';
import type { ReportTable } from './report.ts';
import type { Wording } from './wording.ts';

type Matrix = WholeOverlap['matrix'];

/** 矩阵: square tables whose rows and columns are the districts; what stands behind each number is in the other sheets. */
export const toMatrixTables = (matrix: Matrix, words: Wording): readonly ReportTable[] => [
  toSquare(matrix, words, ['共有数矩阵', 'shared matrix'], matrix.sharedCount, 'integer'),
  toSquare(matrix, words, ['重合度矩阵', 'Jaccard matrix'], matrix.jaccard, 'ratio'),
  toSquare(matrix, words, ['重叠系数矩阵', 'overlap matrix'], matrix.overlapCoefficient, 'ratio'),
  toSquare(
    matrix,
    words,
    ['供给矩阵（行供列）', 'feeds matrix (row to column)'],
    matrix.feedsCount,
    'integer',
  ),
];

const toSquare = (
  { districts }: Matrix,
  words: Wording,
  name: Words,
  cells: readonly (readonly (number | null)[])[],
  kind: ColumnKind,
): ReportTable => ({
  name: words.heading(name),
  columns: [
    { heading: words.heading(['区县', 'district']), width: 14, kind: 'text' },
    ...districts.map((district) => ({ heading: district.name, width: 10, kind })),
  ],
  rows: districts.map((district, row) => [district.name, ...(cells[row] ?? [])]),
  cites: [],
});
