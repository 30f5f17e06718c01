/** A stage, as far as its place on the map goes. */
export interface PlacedStage {
  readonly id: string;
  readonly tier: number;
  /** Place among the stages of its tier, from 0. */
  readonly row: number;
}

/** A printed step from one stage to the next. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

export interface MapLayout {
  readonly places: ReadonlyMap<string, PlacedStage>;
  readonly tiers: number;
  readonly rows: number;
  /** Steps from a tier to the one right of it: they are drawn. */
  readonly drawn: readonly Step[];
  /** Steps that leap over a tier, or lead back: they are told in words. */
  readonly told: readonly Step[];
}

/**
 * Places stages from left to right along their steps: each stands one tier right of the furthest that feeds it, and
 * stages of one tier stand one below the other in the order given. A step that would close a circle moves nothing.
 */
export function layOutStages(ids: readonly string[], steps: readonly Step[]): MapLayout {
  const tierOf = findTiers(ids, steps);
  const filled: number[] = [];
  const places = new Map<string, PlacedStage>();
  for (const id of ids) {
    const tier = tierOf.get(id) ?? 0;
    const row = filled[tier] ?? 0;
    filled[tier] = row + 1;
    places.set(id, { id, tier, row });
  }
  const known = steps.filter(({ from, to }) => places.has(from) && places.has(to));
  const isDrawn = ({ from, to }: Step) => (tierOf.get(to) ?? 0) - (tierOf.get(from) ?? 0) === 1;
  return {
    places,
    tiers: filled.length,
    rows: Math.max(0, ...filled),
    drawn: known.filter(isDrawn),
    told: known.filter((step) => !isDrawn(step)),
  };
}

function findTiers(ids: readonly string[], steps: readonly Step[]): ReadonlyMap<string, number> {
  const feeders = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of steps) if (feeders.has(from)) feeders.get(to)?.push(from);
  const tiers = new Map<string, number>();
  const open = new Set<string>();
  const tierOf = (id: string): number => {
    const done = tiers.get(id);
    if (done !== undefined) return done;
    open.add(id);
    const before = (feeders.get(id) ?? []).filter((feeder) => !open.has(feeder)).map(tierOf);
    open.delete(id);
    const tier = before.length === 0 ? 0 : Math.max(...before) + 1;
    tiers.set(id, tier);
    return tier;
  };
  for (const id of ids) tierOf(id);
  return tiers;
}
