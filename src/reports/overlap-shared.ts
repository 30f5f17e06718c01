import type { WholeOverlap } from '../questions/overlap/whole-overlap.ts';
import type { OverlapBacking } from '../questions/overlap/overlap-backing.ts';
import type { OverlapEvidence } from '../questions/overlap/overlap-evidence.ts';
import { qualityOf } from './phrases.ts';
import { column, type ReportTable, statusColumn, toTable } from './report.ts';
import { modalityFills } from './status-fills.ts';
import type { Wording } from './wording.ts';

type Pair = WholeOverlap['pairs'][number];
interface SharedRow {
  readonly pair: Pair;
  readonly shared: Pair['shared'][number];
}

/** 同质化: what two districts share, with both sides' facts. */
export const toSharedTable = (pairs: readonly Pair[], words: Wording): ReportTable =>
  toTable<SharedRow>(words, {
    name: ['共有（同质化）', 'shared'],
    rows: pairs.flatMap((pair) => pair.shared.map((shared) => ({ pair, shared }))),
    frozenColumns: 3,
    columns: [
      column(['区县甲', 'left'], 12, ({ pair }) => pair.left.name),
      column(['区县乙', 'right'], 12, ({ pair }) => pair.right.name),
      column(['产业或产品', 'item'], 20, ({ shared }) => shared.item.name),
      statusColumn(
        ['表述状态', 'modality'],
        words,
        'Modality',
        modalityFills,
        ({ shared }) => shared.modality,
      ),
      statusColumn(
        ['生产者状态', 'modality of the makers'],
        words,
        'Modality',
        modalityFills,
        ({ shared }) => shared.makersModality,
      ),
      column(['甲的依据', 'left rests on'], 34, ({ shared }) => describeEvidence(words, shared.left)),
      column(['乙的依据', 'right rests on'], 34, ({ shared }) => describeEvidence(words, shared.right)),
      column(['甲的集群', "left's clusters"], 24, ({ shared }) => words.names(shared.leftBehind.clusters)),
      column(['乙的集群', "right's clusters"], 24, ({ shared }) => words.names(shared.rightBehind.clusters)),
      column(['甲的企业', "left's firms"], 36, ({ shared }) => describeFirms(words, shared.leftBehind)),
      column(['乙的企业', "right's firms"], 36, ({ shared }) => describeFirms(words, shared.rightBehind)),
      column(['甲的园区', "left's parks"], 24, ({ shared }) => words.names(shared.leftBehind.parks)),
      column(['乙的园区', "right's parks"], 24, ({ shared }) => words.names(shared.rightBehind.parks)),
      column(['甲的指标', "left's figures"], 36, ({ shared }) => describeTargets(words, shared.leftBehind)),
      column(['乙的指标', "right's figures"], 36, ({ shared }) => describeTargets(words, shared.rightBehind)),
    ],
    cites: ({ shared: { left, right, leftBehind, rightBehind } }) =>
      [
        ...left,
        ...right,
        ...[leftBehind, rightBehind].flatMap(({ firms, targets }) => [...firms, ...targets]),
      ].flatMap(({ cites }) => cites),
  });

/** Statements: by what, and how sure. */
export const describeEvidence = (words: Wording, evidence: readonly OverlapEvidence[]): string | null =>
  words.join(
    evidence.map((statement) =>
      words.qualify(statement.via.name, [
        words.value('OverlapSource', statement.source),
        statement.match === 'EXACT' ? null : words.value('Match', statement.match),
        ...qualityOf(words, statement),
      ]),
    ),
  );

const describeFirms = (words: Wording, { firms }: OverlapBacking): string | null =>
  words.join(
    firms.map((firm) =>
      words.qualify(firm.firm.name, [
        firm.via === 'CLUSTER_AS_A_WHOLE'
          ? words.pick('属集群整体', 'of the cluster as a whole')
          : firm.of.name,
        words.value('FirmRole', firm.role),
        ...qualityOf(words, firm),
      ]),
    ),
  );

const describeTargets = (words: Wording, { targets }: OverlapBacking): string | null =>
  words.join(
    targets.map(({ target, indicator, cluster, via }) =>
      words.qualify(`${indicator.name} ${target.name}`, [
        typeof target['year'] === 'number' ? String(target['year']) : null,
        words.value('TargetKind', typeof target['kind'] === 'string' ? target['kind'] : null),
        via === 'CLUSTER_AS_A_WHOLE' ? words.pick(`${cluster.name}整体`, `${cluster.name} as a whole`) : null,
      ]),
    ),
  );
