import { closedLists } from '../../../domain/ontology/closed-lists.ts';

/** Of this kind are the look-alikes, which are no conflicts. */
export const lookAlikeKind = 'M';

/** The kinds of a conflict in the order of the ontology, look-alikes last. */
export const conflictKinds: readonly string[] = (
  closedLists.find(({ name }) => name === 'ConflictKind')?.values ?? []
)
  .map(({ code }) => code)
  .toSorted((a, b) => Number(a === lookAlikeKind) - Number(b === lookAlikeKind));
