import { findCapacities } from '../../graph/generated/questions.ts';
import type { QuestionContext } from '../context.ts';
import { createVisibleAt } from '../visible-at.ts';

export interface SupplyCapacity {
  readonly productId: string;
  readonly capacityId: string;
  /** A firm or a project. */
  readonly holderId: string;
}

/** Stated capacities for products, each holder's once. One call. */
export async function findCapacitiesOf(
  context: QuestionContext,
  productIds: readonly string[],
  asOf: string | null,
): Promise<readonly SupplyCapacity[]> {
  const visible = createVisibleAt(context, asOf);
  return (await context.read(findCapacities, { ids: productIds })).filter(visible);
}
