import type { SupplyDirection, SupplyLink } from '../../analysis/supply/supply-tiers.ts';
import { parseCitation, toDocumentId } from '../../domain/citation.ts';
import { compareText } from '../../domain/compare-text.ts';
import {
  expandStagesDownstream,
  expandStagesUpstream,
  findStagesSharingProducts,
  findStartStages,
} from '../../graph/generated/questions.ts';
import type { EntityRecord } from '../../graph/records.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';
import type { ModeChains } from './find-mode-chains.ts';

interface Dated {
  readonly docIds: readonly string[];
}

/** Stages to start from; a stage is there as soon as one of its documents is out. Those of `modes` are none. */
export async function findStarts(
  context: QuestionContext,
  from: EntityRecord,
  modes: ModeChains,
  asOf: string | null,
) {
  const visible = createVisibleAt(context, asOf);
  const rows = await context.read(findStartStages, { ids: [from.id] });
  const ofGoods = rows.filter(({ stageId }) => !modes.chainOf.has(stageId));
  const stages = await context.loadEntities(ofGoods.map((row) => row.stageId));
  const dated = ofGoods.map(({ stageId }) => ({ stageId, docIds: listDocIds(stages.get(stageId)) }));
  return {
    visible: dated.filter(visible).map(({ stageId }) => stageId),
    hidden: dated.filter((start) => !visible(start)),
    modeChainIds: rows.flatMap(({ stageId }) => modes.chainOf.get(stageId) ?? []),
  };
}

const listDocIds = (stage: EntityRecord | undefined): readonly string[] =>
  (stage?.cites ?? []).flatMap((cite) => {
    const citation = parseCitation(cite);
    return citation === null ? [] : [toDocumentId(citation.document)];
  });

export interface SkippedLinks {
  /** By what tells one link from another: those that only later documents state. */
  readonly later: Map<string, Dated>;
  readonly modeChainIds: Set<string>;
}

/** How tiers are walked: one call for each tier and kind of link. `skipped` takes up what is not walked. */
export function createStageWalk(
  context: QuestionContext,
  direction: SupplyDirection,
  modes: ModeChains,
  asOf: string | null,
) {
  const visible = createVisibleAt(context, asOf);
  const step = direction === 'UPSTREAM' ? expandStagesUpstream : expandStagesDownstream;
  const skipped: SkippedLinks = { later: new Map(), modeChainIds: new Set() };
  const isKept = (fact: Dated, key: string, modeChainId: string | undefined): boolean => {
    if (modeChainId !== undefined) skipped.modeChainIds.add(modeChainId);
    else if (!visible(fact)) skipped.later.set(key, fact);
    return modeChainId === undefined && visible(fact);
  };
  return {
    skipped,
    expandFeeds: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(step, { ids }))
        .filter((row) =>
          isKept(row, row.relationId, modes.chainIds.has(row.chainId) ? row.chainId : undefined),
        )
        .map((row) => ({ ...row, kind: 'FEEDS' as const, throughId: row.chainId })),
    expandShared: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(findStagesSharingProducts, { ids }))
        .filter((row) =>
          isKept(
            row,
            [...[row.stageId, row.otherStageId].toSorted(compareText), row.productId].join(' '),
            modes.chainOf.get(row.otherStageId),
          ),
        )
        .map((row) => ({
          kind: 'SHARED_PRODUCT' as const,
          fromId: row.stageId,
          toId: row.otherStageId,
          throughId: row.productId,
          stated: 'INFERRED',
          cites: [...new Set(row.cites)],
        })),
  };
}
