import { groupBy } from '../../domain/group-by.ts';
import type { SupplyMode } from './supply-tiers.ts';

/** A printed step: one stage feeds the next of its chain. */
export interface FlowStep {
  readonly relationId: string;
  readonly chainId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly cites: readonly string[];
}

/** A stage holds a product. */
export interface StageProductRow {
  readonly stageId: string;
  readonly productId: string;
  readonly cites: readonly string[];
}

/**
 * One stage feeds another: by one printed step, or by two steps of different chains whose middle stages hold one
 * product (`throughId`).
 */
export interface FlowRoute {
  readonly steps: readonly FlowStep[];
  readonly throughId: string | null;
  readonly fromStageId: string;
  readonly toStageId: string;
  /** Lines of the steps and of the shared product. */
  readonly cites: readonly string[];
}

/** A text that tells one route from any other, in whose order routes come. */
export const toRouteKey = ({ steps, throughId }: FlowRoute): string =>
  [...steps.map((step) => step.relationId), throughId ?? ''].join(' ');

/** Printed steps and, across chains, steps joined by a product that both chains hold. */
export function listFlowRoutes(
  steps: readonly FlowStep[],
  products: readonly StageProductRow[],
  mode: SupplyMode,
): readonly FlowRoute[] {
  const direct = steps.map((step) => ({
    steps: [step],
    throughId: null,
    fromStageId: step.fromId,
    toStageId: step.toId,
    cites: [...new Set(step.cites)],
  }));
  if (mode === 'WITHIN_CHAIN') return direct;
  const productsOf = groupBy(products, (row) => row.stageId);
  const stagesOf = groupBy(products, (row) => row.productId);
  const stepsFrom = groupBy(steps, (step) => step.fromId);
  const joined = steps.flatMap((first) =>
    (productsOf.get(first.toId) ?? []).flatMap((held) =>
      (stagesOf.get(held.productId) ?? []).flatMap((other) =>
        (stepsFrom.get(other.stageId) ?? [])
          .filter((second) => second.chainId !== first.chainId && second.toId !== first.fromId)
          .map((second) => ({
            steps: [first, second],
            throughId: held.productId,
            fromStageId: first.fromId,
            toStageId: second.toId,
            cites: [...new Set([...first.cites, ...held.cites, ...other.cites, ...second.cites])],
          })),
      ),
    ),
  );
  return [...direct, ...joined];
}
