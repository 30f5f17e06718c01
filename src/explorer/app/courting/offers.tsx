import { Fragment, useMemo } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import type { CourtingListQuery } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { partWords } from '../parts/part-words.ts';
import styles from './courting.module.css';
import { courtingWords } from './courting-words.ts';

type Offer = CourtingListQuery['courting']['offers'][number];
type Park = Offer['parks'][number];

/** The parks of each district that courts, with their land and what they focus on. */
export function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  const words = useWords(courtingWords);
  const [opened, setOpened] = useListParameter('parks');
  return (
    <section>
      <h2>{words.offers}</h2>
      {offers
        .filter(({ parks }) => parks.length > 0)
        .map((offer) => {
          const { id } = offer.district;
          const others = opened.filter((one) => one !== id);
          return (
            <DistrictOffer
              key={id}
              offer={offer}
              isOpen={opened.includes(id)}
              onToggle={(isOpen) => setOpened(isOpen ? [...others, id] : others)}
            />
          );
        })}
    </section>
  );
}

interface DistrictOfferProps {
  readonly offer: Offer;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function DistrictOffer({ offer: { district, parks }, isOpen, onToggle }: DistrictOfferProps) {
  const words = useWords(courtingWords);
  const shared = useWords(partWords);
  const { columns, missing } = useMemo(() => {
    const all = createColumns(words);
    const isPrinted = ({ numeric, value }: Column<Park>) =>
      numeric !== true || parks.some((park) => value?.(park) !== null);
    return {
      columns: all.filter(isPrinted),
      missing: all.filter((column) => !isPrinted(column)).map(({ title }) => title),
    };
  }, [words, parks]);
  return (
    <details
      className={styles['offer']}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onToggle(currentTarget.open);
      }}
    >
      <summary>
        {words.offersOf(district.name)} ({parks.length})
      </summary>
      {missing.length > 0 && <p className={styles['soft']}>{words.notPrinted(shared.list(missing))}</p>}
      <DataTable
        name={`${district.id}-`}
        caption={words.offersOf(district.name)}
        columns={columns}
        rows={parks}
        rowKey={({ park }) => park.id}
      />
    </details>
  );
}

const createColumns = (words: ReturnType<typeof useWords<typeof courtingWords>>): readonly Column<Park>[] => [
  {
    key: 'park',
    title: words.park,
    value: ({ park }) => park.name,
    cell: ({ park }) => (
      <div className={styles['park']}>
        <EntityLink entity={park} />
      </div>
    ),
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
    cell: ({ fits }) => <Fits fits={fits} />,
  },
  {
    key: 'sources',
    title: words.sources,
    cell: ({ park, cites }) => <Cites cites={cites} of={park.name} />,
  },
];

function Fits({ fits }: { readonly fits: Park['fits'] }) {
  const shared = useWords(partWords);
  const products = [...new Map(fits.map(({ product }) => [product.id, product])).values()];
  return (
    <div className={styles['fits']}>
      {products.map((product, index) => (
        <Fragment key={product.id}>
          {index > 0 && shared.comma}
          <EntityLink entity={product} plain />
        </Fragment>
      ))}
    </div>
  );
}

const numberColumn = (key: string, title: string, value: (park: Park) => number | null): Column<Park> => ({
  key,
  title,
  numeric: true,
  value,
  cell: (park) => value(park)?.toLocaleString() ?? '',
});
