import {
  findChainsTouched,
  findDistrictActors,
  findDistrictChains,
} from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';

export interface DistrictChains {
  /** Printed in the district's own plan. */
  readonly own: readonly string[];
  /** Of other districts' plans, that someone who may be of the district makes something for. */
  readonly touched: readonly string[];
}

/** Chains that districts may take part in. Three calls, whatever the number of districts. */
export async function findChainsOfDistricts(
  context: QuestionContext,
  districtIds: readonly string[],
): Promise<DistrictChains> {
  const [own, actors] = await Promise.all([
    context.read(findDistrictChains, { districtIds }),
    context.read(findDistrictActors, { districtIds }),
  ]);
  const ids = [...new Set(actors.map(({ actorId }) => actorId))];
  const touched = ids.length === 0 ? [] : await context.read(findChainsTouched, { ids });
  const ownIds = new Set(own.map(({ chainId }) => chainId));
  return {
    own: [...ownIds],
    touched: [...new Set(touched.map(({ chainId }) => chainId))].filter((id) => !ownIds.has(id)),
  };
}
