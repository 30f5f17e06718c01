import { groupBy } from '../../domain/group-by.ts';

/** From nothing to worst. */
export const disruptionEffects = ['NONE', 'REDUCED', 'WEAKENED', 'CUT_OFF', 'LOST', 'REMOVED'] as const;
export type DisruptionEffect = (typeof disruptionEffects)[number];

/** What hits a stage itself, before its inputs are looked at. */
export type DirectHit = Exclude<DisruptionEffect, 'CUT_OFF'>;

export interface FeedingStep {
  readonly fromId: string;
  readonly toId: string;
}

const rank = (effect: DisruptionEffect) => disruptionEffects.indexOf(effect);
const worse = (left: DisruptionEffect, right: DisruptionEffect) => (rank(left) >= rank(right) ? left : right);
const isGone = (effect: DisruptionEffect) => rank(effect) >= rank('CUT_OFF');

/**
 * What the loss of stages does downstream. A stage of which all feeding stages are gone (REMOVED, LOST or
 * CUT_OFF) is CUT_OFF; one of which some are gone, or weakened, is WEAKENED. REDUCED, which has other sources, goes no
 * further. A printed chain does not say whether
 * inputs are alternatives (OR) or all needed (AND), so that losing some of several is called neither lost nor harmless.
 * The effects are the least fixpoint of a monotone rule over an ordered set of six: more hits never make an effect
 * smaller (A. Tarski, A lattice-theoretical fixpoint theorem, Pacific Journal of Mathematics 5, 1955), a cycle keeps
 * itself alive unless something outside is lost, and it ends after at most 5·V rounds of O(E); chains take one a step.
 */
export function disruptStages(
  hits: ReadonlyMap<string, DirectHit>,
  steps: readonly FeedingStep[],
): ReadonlyMap<string, DisruptionEffect> {
  const effects = new Map<string, DisruptionEffect>(hits);
  const inputs = groupBy(steps, ({ toId }) => toId);
  const outputs = groupBy(steps, ({ fromId }) => fromId);
  let changed: readonly string[] = [...hits.keys()];
  while (changed.length > 0) {
    const next = new Set(changed.flatMap((id) => (outputs.get(id) ?? []).map(({ toId }) => toId)));
    changed = [...next].filter((id) => {
      const before = effects.get(id) ?? 'NONE';
      const after = worse(before, judgeInputs(inputs.get(id) ?? [], effects));
      effects.set(id, after);
      return after !== before;
    });
  }
  return effects;
}

function judgeInputs(
  steps: readonly FeedingStep[],
  effects: ReadonlyMap<string, DisruptionEffect>,
): DisruptionEffect {
  const feeding = steps.map(({ fromId }) => effects.get(fromId) ?? 'NONE');
  if (feeding.every(isGone)) return 'CUT_OFF';
  return feeding.some((effect) => rank(effect) >= rank('WEAKENED')) ? 'WEAKENED' : 'NONE';
}

/**
 * Steps down the printed chain from the nearest stage that is hit itself and passes its hit on, 0 for every stage that is
 * hit itself: so that what a removal does is told apart from what follows from it, which weighs less the further it is.
 * Every stage with an effect has one. Breadth-first, O(V + E).
 */
export function measureDistances(
  hits: ReadonlyMap<string, DirectHit>,
  effects: ReadonlyMap<string, DisruptionEffect>,
  steps: readonly FeedingStep[],
): ReadonlyMap<string, number> {
  const outputs = groupBy(steps, ({ fromId }) => fromId);
  const distances = new Map([...hits].filter(([, hit]) => hit !== 'NONE').map(([id]) => [id, 0]));
  let frontier = [...distances.keys()];
  for (let distance = 1; frontier.length > 0; distance += 1) {
    const next = frontier
      .filter((id) => rank(effects.get(id) ?? 'NONE') >= rank('WEAKENED'))
      .flatMap((id) => (outputs.get(id) ?? []).map(({ toId }) => toId))
      .filter((id) => !distances.has(id));
    frontier = [...new Set(next)];
    for (const id of frontier) distances.set(id, distance);
  }
  return distances;
}
