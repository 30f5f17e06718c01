import { useCallback, useMemo } from 'react';
import { closedLists } from '../../../domain/ontology/closed-lists.ts';
import { useListParameter } from '../address/use-parameter.ts';

const known = new Set(
  closedLists.find(({ name }) => name === 'ProjectStage')?.values.map(({ code }) => code),
);

/** The stages that the address keeps, none for all, and how to take one in or out. Unknown ones are passed over. */
export function useChosenStages(): {
  readonly chosen: readonly string[];
  readonly toggle: (stage: string) => void;
  readonly clear: () => void;
} {
  const [stages, setStages] = useListParameter('stage');
  const chosen = useMemo(() => stages.filter((stage) => known.has(stage)), [stages]);
  const toggle = useCallback(
    (stage: string) =>
      setStages(chosen.includes(stage) ? chosen.filter((one) => one !== stage) : [...chosen, stage]),
    [chosen, setStages],
  );
  const clear = useCallback(() => setStages([]), [setStages]);
  return { chosen, toggle, clear };
}
