import type { CompareLinkFragment } from '../generated/operations.ts';

export const linkFilters = ['all', 'today', 'exclusive', 'stated'] as const;
export type LinkFilter = (typeof linkFilters)[number];

/** Whether somebody in the supplying district makes the output today. */
export const isSuppliedToday = ({ kind, makers, modality }: CompareLinkFragment): boolean =>
  makers.some((maker) => maker.modality === 'EXISTING') ||
  (kind === 'STATED_SUPPLY' && modality === 'EXISTING');

/** Which complementary links each choice of a person lets through. */
export const passes: Readonly<Record<LinkFilter, (link: CompareLinkFragment) => boolean>> = {
  all: () => true,
  today: isSuppliedToday,
  exclusive: ({ madeByBoth }) => !madeByBoth,
  stated: ({ stated }) => stated === 'EXPLICIT',
};
