import { useChoiceParameter, useListParameter } from '../address/use-parameter.ts';
import { useDistricts } from '../parts/use-districts.ts';

export const ranges = ['subject', 'all', 'picked'] as const;

/** The districts of the matrix: those with a plan of their own, all, or some that a person picked. */
export function useComparedDistricts() {
  const { answer, districts } = useDistricts('ALL');
  const [range, setRange] = useChoiceParameter('range', ranges, 'subject');
  const [picked, setPicked] = useListParameter('districts');
  const ids =
    range === 'picked'
      ? picked
      : districts.filter(({ role }) => range === 'all' || role === 'SUBJECT').map(({ id }) => id);
  return { answer, districts, range, setRange, picked, setPicked, ids };
}

export type ComparedDistricts = ReturnType<typeof useComparedDistricts>;
