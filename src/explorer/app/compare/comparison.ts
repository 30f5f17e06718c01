import { useMemo } from 'react';
import {
  useChangeAddress,
  useChoiceParameter,
  useListParameter,
  useParameter,
} from '../address/use-parameter.ts';
import type { IndustryRollUp, Modality, OverlapBasis } from '../generated/operations.ts';

export const bases = ['INDUSTRY', 'CLUSTER', 'PRODUCT'] as const satisfies readonly OverlapBasis[];
export const rollUps = ['NONE', 'ONE', 'TOP'] as const satisfies readonly IndustryRollUp[];
/** From the firmest to the least firm. */
export const modalities = [
  'EXISTING',
  'PLANNED',
  'COURTED',
  'MENTIONED',
] as const satisfies readonly Modality[];
/** What the API counts when nothing is chosen. */
export const usualModalities: readonly Modality[] = ['EXISTING', 'PLANNED'];

/** What is compared, of any number of districts: the arguments of `districtOverlap` without the districts. */
export interface Comparison {
  readonly basis: OverlapBasis;
  readonly rollUp: IndustryRollUp;
  readonly includeThirdParty: boolean;
  readonly modality: readonly Modality[];
  readonly includeInferred: boolean;
  readonly asOf: string | null;
}

/** What the address says is to be compared; parameters are named as the arguments of the API. */
export function useComparison(): Comparison {
  const [basis] = useChoiceParameter('basis', bases, 'INDUSTRY');
  const [rollUp] = useChoiceParameter('rollUp', rollUps, 'NONE');
  const [thirdParty] = useParameter('includeThirdParty', 'false');
  const [inferred] = useParameter('includeInferred', 'false');
  const [chosen] = useListParameter('modality');
  const [asOf] = useParameter('asOf', '');
  return useMemo(() => {
    const known = modalities.filter((modality) => chosen.includes(modality));
    return {
      basis,
      // Products have nothing to roll up to, and the third party's table speaks of industries alone.
      rollUp: basis === 'PRODUCT' ? 'NONE' : rollUp,
      includeThirdParty: basis === 'INDUSTRY' && thirdParty === 'true',
      includeInferred: inferred === 'true',
      modality: known.length > 0 ? known : usualModalities,
      asOf: asOf === '' ? null : asOf,
    };
  }, [basis, rollUp, thirdParty, inferred, chosen, asOf]);
}

/** The comparison as parameters of an export. */
export const toExportParameters = (
  comparison: Comparison,
  districts: readonly string[] | null,
): Readonly<Record<string, string | readonly string[] | null>> => ({
  districts,
  basis: comparison.basis,
  rollUp: comparison.rollUp,
  includeThirdParty: String(comparison.includeThirdParty),
  modality: comparison.modality,
  includeInferred: String(comparison.includeInferred),
  asOf: comparison.asOf,
});

const between = '~';

/** The two districts whose pair is open, by id; null when none is. */
export function usePair(): {
  readonly pair: readonly [string, string] | null;
  readonly open: (left: string, right: string) => void;
  readonly close: () => void;
} {
  const [text] = useParameter('pair', '');
  const change = useChangeAddress();
  return useMemo(() => {
    const [left = '', right = ''] = text.split(between);
    return {
      pair: text === '' ? null : [left, right],
      open: (one, other) => change({ pair: `${one}${between}${other}`, first: null }, { push: true }),
      close: () => change({ pair: null, first: null }, { push: true }),
    };
  }, [text, change]);
}
