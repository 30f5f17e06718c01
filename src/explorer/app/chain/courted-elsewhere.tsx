import type { ChainFactFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { fillWords } from './fill-words.ts';
import styles from './product-block.module.css';

/** Other districts that court a firm for the same product, or seek such firms. */
export function CourtedElsewhere({ facts }: { readonly facts: readonly ChainFactFragment[] }) {
  const words = useWords(fillWords);
  return (
    <ul className={styles['names']}>
      {facts.map(({ relationId, kind, actor, district, stated, cites }) => {
        const name = district?.name ?? '';
        return (
          <li key={relationId}>
            {kind === 'COURTS' ? (
              <>
                {words.courts(name)} <EntityLink entity={actor} />
              </>
            ) : (
              words.seeks(name)
            )}{' '}
            <InferredMark stated={stated} /> <Cites cites={cites} of={`${name} ${actor.name}`} />
          </li>
        );
      })}
    </ul>
  );
}
