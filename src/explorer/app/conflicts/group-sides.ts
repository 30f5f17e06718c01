import { groupBy } from '../../../domain/group-by.ts';
import type { ListedConflictFragment } from '../generated/operations.ts';

type Side = ListedConflictFragment['sides'][number];

/** What one side says: several passages may say it. */
export interface SideGroup {
  readonly side: string;
  readonly passages: readonly Side[];
  readonly isDefault: boolean;
}

/** The sides of a conflict, the one that is shown by default first. It is named by the side or by what is printed there. */
export function groupSides({ conflict, sides }: ListedConflictFragment): readonly SideGroup[] {
  const isDefault = ({ side, printed }: Side): boolean =>
    conflict.default !== null && [side, printed].includes(conflict.default);
  const groups = [...groupBy(sides, ({ side }) => side)].map(([side, passages]) => ({
    side,
    passages,
    isDefault: passages.some(isDefault),
  }));
  return groups.toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault));
}
