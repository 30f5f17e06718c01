import type { DistrictFindingsQuery } from '../generated/operations.ts';

type Conflict = DistrictFindingsQuery['conflictReport']['conflicts'][number];
type Check = DistrictFindingsQuery['consistencyChecks']['checks'][number];

/** Recorded contradictions of which one side is among what is shown. */
export const selectConflicts = (
  conflicts: readonly Conflict[],
  shown: ReadonlySet<string>,
): readonly Conflict[] => conflicts.filter(({ sides }) => sides.some(({ entity }) => shown.has(entity.id)));

/** Checks whose claim or parts are of something that is shown. */
export const selectChecks = (checks: readonly Check[], shown: ReadonlySet<string>): readonly Check[] =>
  checks.filter(({ subject, missing, otherScope, figures }) =>
    [subject, ...missing, ...otherScope, ...figures.map((figure) => figure.subject)].some(({ id }) =>
      shown.has(id),
    ),
  );
