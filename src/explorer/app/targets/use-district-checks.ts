import { useMemo } from 'react';
import { DistrictFigureChecksDocument, type DistrictFigureChecksQuery } from '../generated/operations.ts';
import { useAnswers } from '../service/use-answer.ts';
import { toFindings } from './target-row.ts';

/** What the checks find of each of the districts, once it is all there. */
export function useDistrictChecks(districts: readonly string[]) {
  const answers = useAnswers(
    DistrictFigureChecksDocument,
    districts.map((district) => ({ district })),
  );
  const waiting = answers.length === 0 || answers.some(({ data }) => data === undefined);
  // The list of answers is made anew on each draw, what arrived is not: its moment tells when to count again.
  const arrivedAt = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join(' ');
  const arrived = useMemo(
    (): readonly DistrictFigureChecksQuery[] =>
      waiting ? [] : answers.flatMap(({ data }) => (data ? [data] : [])),
    [waiting, arrivedAt, districts.join(' ')],
  );
  const findings = useMemo(() => arrived.flatMap(toFindings), [arrived]);
  return { answers: arrived, findings, failed: answers.find(({ isError }) => isError), waiting };
}
