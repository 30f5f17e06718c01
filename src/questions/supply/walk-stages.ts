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
import type { createModeTest } from './mode-chains.ts';

type IsMode = ReturnType<typeof createModeTest>;

interface Dated {
  readonly docIds: readonly string[];
}

/** Stages to start from; a stage is there as soon as one of its documents is out. Those of a way of working are none. */
export async function findStarts(
  context: QuestionContext,
  from: EntityRecord,
  isMode: IsMode,
  asOf: string | null,
) {
  const visible = createVisibleAt(context, asOf);
  const rows = await context.read(findStartStages, { ids: [from.id] });
  const ofGoods = rows.filter((row) => !isMode(row));
  const dated = ofGoods.map(({ stageId, cites }) => ({ stageId, docIds: listDocIds(cites) }));
  return {
    visible: dated.filter(visible).map(({ stageId }) => stageId),
    hidden: dated.filter((start) => !visible(start)),
    modeChainIds: rows.filter(isMode).map(({ chainId }) => chainId),
  };
}

const listDocIds = (cites: readonly string[]): readonly string[] =>
  cites.flatMap((cite) => {
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
  isMode: IsMode,
  asOf: string | null,
) {
  const visible = createVisibleAt(context, asOf);
  const step = direction === 'UPSTREAM' ? expandStagesUpstream : expandStagesDownstream;
  const skipped: SkippedLinks = { later: new Map(), modeChainIds: new Set() };
  const isKept = (fact: Dated, key: string, chain: Parameters<IsMode>[0]): boolean => {
    if (isMode(chain)) skipped.modeChainIds.add(chain.chainId);
    else if (!visible(fact)) skipped.later.set(key, fact);
    else return true;
    return false;
  };
  return {
    skipped,
    expandFeeds: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(step, { ids }))
        .filter((row) => isKept(row, row.relationId, row))
        .map(({ chainKind: _chainKind, ...row }) => ({
          ...row,
          kind: 'FEEDS' as const,
          throughId: row.chainId,
        })),
    expandShared: async (ids: readonly string[]): Promise<readonly SupplyLink[]> =>
      (await context.read(findStagesSharingProducts, { ids }))
        .filter((row) =>
          isKept(row, [...[row.stageId, row.otherStageId].toSorted(compareText), row.productId].join(' '), {
            chainId: row.otherChainId,
            chainKind: row.otherChainKind,
          }),
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
