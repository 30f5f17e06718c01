import { useMemo } from 'react';
import { useChoiceParameter, useListParameter, useParameter } from '../address/use-parameter.ts';
import type { LeadKind, ResponsibilityRole } from '../generated/operations.ts';
import { useDistricts } from '../parts/use-districts.ts';
import { leadKinds } from './lead-badge.tsx';

/** Parts of a department, as the address names them; empty for both. */
export const roles = ['', 'LEADS', 'SUPPORTS'] as const satisfies readonly (ResponsibilityRole | '')[];

/** What the address asks for; a district that it does not name is the first with a plan of its own. */
export function useResponsibilityChoice() {
  const { answer, districts } = useDistricts('SUBJECT');
  const [named] = useParameter('district', '');
  const [department] = useParameter('department', '');
  const [role] = useChoiceParameter('role', roles, '');
  const [leads] = useListParameter('lead');
  const [subject] = useParameter('subject', '');
  const [news] = useParameter('news', '');
  const [asOf] = useParameter('asOf', '');
  const district = named || (districts[0]?.id ?? '');
  const lead = useMemo(() => leadKinds.filter((kind: LeadKind) => leads.includes(kind)), [leads]);
  return {
    /** The answer that tells which districts there are. */
    districts: answer,
    /** The district that is shown without having been chosen. */
    unchosen: named === '' ? (districts[0] ?? null) : null,
    choice: {
      district,
      department: department || null,
      role: role || null,
      lead: lead.length === 0 ? null : lead,
      subject: subject || null,
      includeNews: news === 'yes',
      asOf: asOf || null,
    },
  };
}
