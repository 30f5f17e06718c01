import { type DistrictsQuery, DistrictsDocument } from '../generated/operations.ts';
import { useAnswer } from '../service/use-answer.ts';

type District = DistrictsQuery['districts']['edges'][number]['node'];

/**
 * Districts in order of name: those with a plan of their own (`SUBJECT`), or all. Asked once while the page is open.
 */
export function useDistricts(which: 'SUBJECT' | 'ALL') {
  const answer = useAnswer(DistrictsDocument, { role: which === 'SUBJECT' ? { eq: 'SUBJECT' } : null });
  const districts: readonly District[] = answer.data?.districts.edges.map(({ node }) => node) ?? [];
  return { answer, districts };
}
