import type { CompareEntityFragment, CompareSharedFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { Backing } from './backing.tsx';
import { firmest } from './firmest.ts';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

interface SharedItemProps {
  readonly shared: CompareSharedFragment;
  readonly left: CompareEntityFragment;
  readonly right: CompareEntityFragment;
  /** True: a heading above says already who makes it when. */
  readonly quiet: boolean;
}

/** One thing that both districts have: who makes it today or plans it, side by side. */
export function SharedItem({ shared, left, right, quiet }: SharedItemProps) {
  const words = useWords(pairWords);
  const sides = [
    { district: left, behind: shared.leftBehind, evidence: shared.left },
    { district: right, behind: shared.rightBehind, evidence: shared.right },
  ];
  return (
    <li className={styles['item']}>
      <h5>
        <EntityLink entity={shared.item} />
        {!quiet && (
          <small>
            {sides
              .map(({ district, behind }) =>
                words.side(district.name, words.sides[firmest(behind.byModality)]),
              )
              .join(words.sideSeparator)}
          </small>
        )}
      </h5>
      <div className={styles['twoSides']}>
        {sides.map(({ district, behind, evidence }) => (
          <Backing
            key={district.id}
            title={district.name}
            item={shared.item}
            behind={behind}
            evidence={evidence}
          />
        ))}
      </div>
    </li>
  );
}
