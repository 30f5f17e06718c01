export type SupplyDirection = 'UPSTREAM' | 'DOWNSTREAM';
export type SupplyMode = 'WITHIN_CHAIN' | 'CROSS_CHAIN';

/** One step from a stage to the next one of its chain, or between stages of two chains that hold one product. */
export interface SupplyLink {
  /** FEEDS goes with the flow of goods, from `fromId` to `toId`; SHARED_PRODUCT has no direction. */
  readonly kind: 'FEEDS' | 'SHARED_PRODUCT';
  readonly fromId: string;
  readonly toId: string;
  /** The chain of a FEEDS step, or the product that two chains share. */
  readonly throughId: string;
  readonly stated: string;
  readonly cites: readonly string[];
}

export interface SupplyTraversal {
  readonly direction: SupplyDirection;
  readonly mode: SupplyMode;
  /** Tiers beyond the start. */
  readonly maxDepth: number;
  readonly maxStages: number;
  /** FEEDS steps against (upstream) or with (downstream) the flow, for all stages of a tier at once. */
  readonly expandFeeds: (stageIds: readonly string[]) => Promise<readonly SupplyLink[]>;
  /** SHARED_PRODUCT links of all stages of a tier at once. */
  readonly expandShared: (stageIds: readonly string[]) => Promise<readonly SupplyLink[]>;
}

export interface SupplyTiers {
  /** Tier 0 holds the start; tier n what is n steps away at the least. */
  readonly tiers: readonly (readonly string[])[];
  readonly links: readonly SupplyLink[];
  /** True when the caps, not the graph, ended the traversal. */
  readonly truncated: boolean;
}

/**
 * Walks stages breadth-first. A stage is visited once, so cycles end by themselves. Under CROSS_CHAIN, stages of
 * other chains that hold a product of a tier join that same tier: the product is the same, only the chain differs.
 * Two calls for each tier, whatever its size.
 */
export async function walkSupplyTiers(
  startIds: readonly string[],
  walk: SupplyTraversal,
): Promise<SupplyTiers> {
  const visited = new Set<string>();
  const links: SupplyLink[] = [];
  let truncated = false;
  const admit = (stageIds: Iterable<string>): string[] => {
    const admitted: string[] = [];
    for (const stageId of [...new Set(stageIds)].sort()) {
      if (visited.has(stageId)) continue;
      if (visited.size >= walk.maxStages) {
        truncated = true;
        continue;
      }
      visited.add(stageId);
      admitted.push(stageId);
    }
    return admitted;
  };
  const joinOtherChains = async (tier: string[]): Promise<string[]> => {
    let newest: readonly string[] = tier;
    while (walk.mode === 'CROSS_CHAIN' && newest.length > 0) {
      const shared = await walk.expandShared(newest);
      links.push(...shared);
      newest = admit(shared.map((link) => link.toId));
      tier.push(...newest);
    }
    return tier;
  };

  const tiers = [await joinOtherChains(admit(startIds))];
  for (;;) {
    const current = tiers.at(-1) ?? [];
    if (current.length === 0) break;
    const steps = await walk.expandFeeds(current);
    const next = steps.map((link) => (walk.direction === 'UPSTREAM' ? link.fromId : link.toId));
    if (tiers.length > walk.maxDepth) {
      truncated ||= next.some((stageId) => !visited.has(stageId));
      break;
    }
    links.push(...steps);
    tiers.push(await joinOtherChains(admit(next)));
  }
  const kept = links.filter((link) => visited.has(link.fromId) && visited.has(link.toId));
  return { tiers: tiers.filter((tier) => tier.length > 0), links: withoutRepeats(kept), truncated };
}

/** Stages that printed steps alone lead to from the start, the start included. */
export function findPrintedStages(
  startIds: readonly string[],
  links: readonly SupplyLink[],
  direction: SupplyDirection,
): ReadonlySet<string> {
  const steps = new Map<string, string[]>();
  for (const { kind, fromId, toId } of links) {
    if (kind !== 'FEEDS') continue;
    const [near, far] = direction === 'UPSTREAM' ? [toId, fromId] : [fromId, toId];
    steps.set(near, [...(steps.get(near) ?? []), far]);
  }
  const reached = new Set(startIds);
  for (const stageId of reached) for (const next of steps.get(stageId) ?? []) reached.add(next);
  return reached;
}

/** A shared product is found from both of its stages; one link is enough. */
function withoutRepeats(links: readonly SupplyLink[]): readonly SupplyLink[] {
  const byKey = new Map<string, SupplyLink>();
  for (const link of links) {
    const ends = link.kind === 'FEEDS' ? [link.fromId, link.toId] : [link.fromId, link.toId].sort();
    const key = [link.kind, ...ends, link.throughId].join(' ');
    if (!byKey.has(key)) byKey.set(key, link);
  }
  return [...byKey.values()];
}
