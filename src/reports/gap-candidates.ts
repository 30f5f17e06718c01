import type { WholeGapProduct } from '../questions/gaps/whole-gaps.ts';
import type { GapCandidate } from '../questions/gaps/describe-candidate.ts';
import type { GapRow } from './gap-rows.ts';
import { column, type ReportTable, statusColumn, toTable } from './report.ts';
import { gapStatusFills, modalityFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

/** As many as the API lists unless it is asked for more. */
export const candidatesOfEach = 10;

interface CandidateRow extends GapRow {
  readonly product: WholeGapProduct;
  readonly source: 'EXPLICIT' | 'INFERRED' | 'REFERENCE';
  readonly total: number;
  readonly candidate: GapCandidate;
}

/** 候选对象: who could fill each gap, the first of each list, beside how many there are. */
export function toCandidateTable(gaps: readonly GapRow[], words: Wording): ReportTable {
  return toTable<CandidateRow>(words, {
    name: ['候选对象', 'candidates'],
    rows: listCandidates(gaps),
    frozenColumns: 2,
    columns: [
      column(['产品', 'product'], 20, ({ product }) => product.product.name),
      column(['候选对象', 'candidate'], 26, ({ candidate }) => candidate.candidate.name),
      column(['产业链', 'chain'], 18, ({ chain }) => chain?.name ?? words.pick('（链外）', '(no chain)')),
      column(['环节', 'stage'], 18, ({ stage }) => stage?.stage.name ?? null),
      statusColumn(
        ['产品状态', 'status of the product'],
        words,
        'GapStatus',
        gapStatusFills,
        ({ product }) => product.status,
      ),
      column(['候选依据', 'rests on'], 11, ({ source }) => words.value('CandidateSource', source)),
      column(['名次', 'rank'], 7, ({ candidate }) => candidate.rank, 'integer'),
      column(['并列数', 'tied with'], 8, ({ candidate }) => candidate.tiedWith, 'integer'),
      column(['候选总数', 'candidates in all'], 9, ({ total }) => total, 'integer'),
      column(['类型', 'kind'], 10, ({ candidate }) => words.kindOf(candidate.candidate)),
      column(['相近程度', 'kinship'], 12, ({ candidate }) =>
        words.value('CandidateKinship', candidate.kinship),
      ),
      statusColumn(
        ['存在状态', 'modality'],
        words,
        'Modality',
        modalityFills,
        ({ candidate }) => candidate.modality,
      ),
      column(['区县', 'districts'], 14, ({ candidate }) =>
        words.names(candidate.districts.map(({ district }) => district)),
      ),
      column(['园区', 'parks'], 22, ({ candidate }) => words.names(candidate.parks)),
      column(['排序理由', 'reasons of the rank'], 56, ({ candidate }) =>
        words.join(candidate.reasons.map(({ text, textZh }) => words.pick(textZh, text))),
      ),
    ],
    cites: ({ candidate: { facts, reasons } }) => [...facts, ...reasons].flatMap(({ cites }) => cites),
  });
}

const listCandidates = (gaps: readonly GapRow[]): readonly CandidateRow[] =>
  gaps.flatMap(({ product, ...gap }) =>
    product === null
      ? []
      : (
          [
            ['EXPLICIT', product.candidates],
            ['INFERRED', product.inferredCandidates],
            ['REFERENCE', product.referenceCandidates],
          ] as const
        ).flatMap(([source, list]) => {
          const { ranked, total } = list({ first: candidatesOfEach });
          return ranked.map((candidate) => ({ ...gap, product, source, total, candidate }));
        }),
  );
