import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group-by.ts';

/** A chain's stage holds a product. */
export interface StageItem {
  readonly stageId: string;
  readonly itemId: string;
  readonly cites: readonly string[];
}

/** A printed step of a chain: `fromId` feeds `toId`. */
export interface ChainStep {
  readonly fromId: string;
  readonly toId: string;
  readonly chainId: string;
  readonly cites: readonly string[];
}

/** A step from one product, or stage, to another. */
export interface ItemStep {
  readonly outputId: string;
  readonly inputId: string;
  readonly chainIds: readonly string[];
  readonly cites: readonly string[];
}

/** Steps between stages as steps between what the stages hold, each pair of items once. A stage stands for itself too. */
export function toItemSteps(
  stageItems: readonly StageItem[],
  steps: readonly ChainStep[],
): readonly ItemStep[] {
  const itemsOf = groupBy(stageItems, (item) => item.stageId);
  const contents = (stageId: string) => [
    { itemId: stageId, cites: [] as readonly string[] },
    ...(itemsOf.get(stageId) ?? []),
  ];
  const all = steps.flatMap((step) =>
    contents(step.fromId).flatMap((output) =>
      contents(step.toId)
        .filter((input) => input.itemId !== output.itemId)
        .map((input) => ({
          outputId: output.itemId,
          inputId: input.itemId,
          chainId: step.chainId,
          cites: [...step.cites, ...output.cites, ...input.cites],
        })),
    ),
  );
  return [...groupBy(all, (step) => `${step.outputId} ${step.inputId}`).values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          {
            outputId: first.outputId,
            inputId: first.inputId,
            chainIds: [...new Set(group.map((step) => step.chainId))].sort(compareText),
            cites: [...new Set(group.flatMap((step) => step.cites))],
          },
        ]
      : [];
  });
}
