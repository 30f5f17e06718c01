import type { CourtingListQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './courting.module.css';
import { courtingWords } from './courting-words.ts';

type Offer = CourtingListQuery['courting']['offers'][number];
type Park = Offer['parks'][number];

/** The parks of each district that courts, with their land and what they focus on. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const words = useWords(courtingWords);
  const columns = createColumns(words);
  return (
    <section>
      <h2>{words.offers}</h2>
      {offers
        .filter(({ parks }) => parks.length > 0)
        .map(({ district, parks }) => (
          <details key={district.id} className={styles['offer']}>
            <summary>
              {words.offersOf(district.name)} ({parks.length})
            </summary>
            <DataTable
              name={`${district.id}-`}
              caption={words.offersOf(district.name)}
              columns={columns}
              rows={parks}
              rowKey={({ park }) => park.id}
            />
          </details>
        ))}
    </section>
  );
}

const createColumns = (words: ReturnType<typeof useWords<typeof courtingWords>>): readonly Column<Park>[] => [
  {
    key: 'park',
    title: words.park,
    value: ({ park }) => park.name,
    cell: ({ park }) => <EntityLink entity={park} />,
  },
  numberColumn('remaining', words.remaining, ({ remainingMu }) => remainingMu),
  numberColumn('industrial', words.industrial, ({ industrialMu }) => industrialMu),
  numberColumn('area', words.area, ({ areaKm2 }) => areaKm2),
  {
    key: 'focuses',
    title: words.focuses,
    value: ({ focuses }) => focuses.map(({ focus }) => focus.name).join(' '),
    cell: ({ focuses }) => (
      <ul className={styles['lines']}>
        {focuses.map(({ focus, modality, stated }) => (
          <li key={focus.id}>
            <EntityLink entity={focus} /> <ModalityBadge modality={modality} />{' '}
            <InferredMark stated={stated} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    key: 'fits',
    title: words.fits,
    value: ({ fits }) => fits.map(({ product }) => product.name).join(' '),
    cell: ({ fits }) =>
      [...new Map(fits.map(({ product }) => [product.id, product])).values()].map((product) => (
        <div key={product.id}>
          <EntityLink entity={product} plain />
        </div>
      )),
  },
  {
    key: 'sources',
    title: words.sources,
    cell: ({ park, cites }) => <Cites cites={cites} of={park.name} />,
  },
];

const numberColumn = (key: string, title: string, value: (park: Park) => number | null): Column<Park> => ({
  key,
  title,
  numeric: true,
  value,
  cell: (park) => value(park)?.toLocaleString() ?? '',
});
