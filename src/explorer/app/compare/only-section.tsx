import { useMemo, useState } from 'react';
import type {
  CompareEntityFragment,
  ComparePairFragment,
  OverlapPairQuery,
} from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { EntityLink } from '../parts/entity-link.tsx';
import { Capped } from './capped.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { firmest } from './firmest.ts';
import { MakersByModality } from './makers-by-modality.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

type Side = OverlapPairQuery['districtOverlap']['districts'][number];

/** What only one of the two has, side by side. */
export function OnlySection({
  pair,
  districts,
}: {
  readonly pair: ComparePairFragment;
  readonly districts: readonly Side[];
}) {
  const words = useWords(pairWords);
  const sides = [
    { district: pair.left, only: pair.onlyLeft, count: pair.onlyLeftCount },
    { district: pair.right, only: pair.onlyRight, count: pair.onlyRightCount },
  ];
  return (
    <section aria-labelledby="only">
      <h3 id="only" className={styles['title']}>
        {words.onlyHeading}
      </h3>
      <div className={styles['columns']}>
        {sides.map(({ district, only, count }) => (
          <section key={district.id} aria-labelledby={`only-${district.id}`}>
            <h4 id={`only-${district.id}`}>
              {words.onlyOf(district.name)} <small>{words.items(count)}</small>
            </h4>
            {count === 0 && <p>{words.nothingOnly}</p>}
            <OnlyList only={only} side={districts.find((side) => side.district.id === district.id)} />
            <Capped shown={only.length} all={count} />
          </section>
        ))}
      </div>
    </section>
  );
}

function OnlyList({
  only,
  side,
}: {
  readonly only: readonly CompareEntityFragment[];
  readonly side: Side | undefined;
}) {
  const items = useMemo(() => new Map(side?.items.map((item) => [item.item.id, item])), [side]);
  return (
    <ul className={styles['onlyList']}>
      {only.map((entity) => (
        <OnlyItem key={entity.id} entity={entity} item={items.get(entity.id)} />
      ))}
    </ul>
  );
}

function OnlyItem({
  entity,
  item,
}: {
  readonly entity: CompareEntityFragment;
  readonly item: Side['items'][number] | undefined;
}) {
  const words = useWords(pairWords);
  // Hundreds of products: what is behind one is made when it is opened first.
  const [opened, setOpened] = useState(false);
  return (
    <li>
      <details className={styles['details']} onToggle={() => setOpened(true)}>
        <summary>
          {entity.name} <small>{words.sides[firmest(item?.byModality ?? [])]}</small>
        </summary>
        {opened && (
          <>
            <EntityLink entity={entity} />
            <MakersByModality makers={[]} counts={item?.byModality ?? []} />
            <EvidenceList evidence={item?.evidence ?? []} itemId={entity.id} />
          </>
        )}
      </details>
    </li>
  );
}
