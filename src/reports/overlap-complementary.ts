import type { ComplementaryLinkAnswer } from '../questions/overlap/describe-complementary.ts';
import type { WholeOverlap } from '../questions/overlap/whole-overlap.ts';
import { describeEvidence } from './overlap-shared.ts';
import { column, type ReportTable, statusColumn, toTable } from './report.ts';
import { modalityFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

/** 互补: where the output of one district is the input of another. */
export const toComplementaryTable = (pairs: WholeOverlap['pairs'], words: Wording): ReportTable =>
  toTable<ComplementaryLinkAnswer>(words, {
    name: ['互补', 'complementary'],
    rows: pairs.flatMap(({ complementary }) => complementary),
    frozenColumns: 2,
    columns: [
      column(['供给区县', 'from'], 12, ({ from }) => from.name),
      column(['需求区县', 'to'], 12, ({ to }) => to.name),
      column(['方式', 'kind'], 14, ({ kind }) => words.value('ComplementaryKind', kind)),
      column(['产出', 'output'], 20, ({ output }) => output?.name ?? null),
      column(['投入', 'input'], 20, ({ input }) => input?.name ?? null),
      column(['产业链', 'chains'], 22, ({ chains }) => words.names(chains)),
      statusColumn(['存在状态', 'modality'], words, 'Modality', modalityFills, ({ modality }) => modality),
      column(['明示或推断', 'stated'], 12, ({ stated }) => words.value('Stated', stated)),
      column(['两地都产', 'made by both'], 9, ({ madeByBoth }) => words.yesNo(madeByBoth)),
      column(['双向', 'mutual'], 8, ({ mutual }) => words.yesNo(mutual)),
      column(['供给方', 'makers'], 36, ({ makers }) => describeEvidence(words, makers)),
      column(['使用方', 'users'], 36, ({ users }) => describeEvidence(words, users)),
      column(['需求', 'demands'], 30, ({ demands }) =>
        words.join(
          demands.map(({ kind, holder, wording }) =>
            words.qualify(holder.name, [words.value('ComplementaryDemandKind', kind), wording]),
          ),
        ),
      ),
      column(['明示的供应', 'stated supply'], 36, ({ supply }) =>
        supply === null
          ? null
          : words.qualify(`${supply.from.name} → ${supply.to.name}`, [
              supply.product,
              supply.wording,
              words.value('Modality', supply.modality),
            ]),
      ),
    ],
    cites: ({ cites, makers, users, demands, supply }) => [
      ...cites,
      ...[...makers, ...users, ...demands, ...(supply ? [supply] : [])].flatMap((fact) => fact.cites),
    ],
  });
