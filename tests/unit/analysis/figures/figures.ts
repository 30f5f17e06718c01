import type { Figure } from '../../../../src/analysis/figures/figure.ts';

/** A figure as tests make them: one district's output in one document, and what differs. */
export const figure = (targetId: string, value: number | null, other: Partial<Figure> = {}): Figure => ({
  targetId,
  subjectId: 'district:a',
  subjectLabel: 'District',
  indicatorId: 'indicator:output',
  indicatorName: '工业产值',
  aliases: [],
  priceBasis: '当年价',
  value,
  valueText: value === null ? '' : String(value),
  unit: '亿元',
  year: 2025,
  periodStart: null,
  kind: 'TARGET',
  comparator: null,
  attr: null,
  accumulation: null,
  scope: null,
  docId: 'doc:a',
  line: 1,
  cites: ['a:1'],
  ...other,
});

/** The same figures under other ids, and the way back for what names them. */
export const relabel = (figures: readonly Figure[]): readonly Figure[] =>
  figures.map((item) => ({
    ...item,
    targetId: `x/${item.targetId}`,
    subjectId: `x/${item.subjectId}`,
    indicatorId: `x/${item.indicatorId}`,
  }));

/** Every id of an answer without the prefix of `relabel`. */
export const unlabel = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replaceAll('x/', '')) as unknown;
