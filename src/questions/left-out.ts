/** Something that an answer does not count: why, what would count it, and how many facts or entities. */
export interface LeftOut {
  readonly reason: string;
  readonly reasonZh: string;
  readonly count: number;
}

/** Without the kinds of which there was nothing to leave out. */
export const listLeftOut = (kinds: readonly LeftOut[]): readonly LeftOut[] =>
  kinds.filter(({ count }) => count > 0);
