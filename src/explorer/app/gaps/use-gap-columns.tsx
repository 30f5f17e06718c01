import { useMemo } from 'react';
import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, GapBadge, gapStatuses } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import type { Column } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Makers } from '../parts/makers.tsx';
import { gapWords, partWords } from '../parts/part-words.ts';
import { type GapRow, listMakersHere, listRivals } from './gap-row.ts';
import styles from './gaps.module.css';
import { gapsWords } from './gaps-words.ts';

const toNames = (makers: readonly { readonly entity: { readonly name: string } }[]): string =>
  makers.map(({ entity }) => entity.name).join(' ');

/** The columns of the list of gaps; the district has one only where there are several. */
export function useGapColumns(ofSeveral: boolean): readonly Column<GapRow>[] {
  const words = useWords(gapsWords);
  const statuses = useWords(gapWords);
  const { list } = useWords(partWords);
  const choose = useChoose();
  return useMemo(
    () => [
      ...createSubjectColumns(words, statuses, choose).filter(({ key }) => ofSeveral || key !== 'district'),
      ...createMakerColumns(words, list),
    ],
    [words, statuses, list, choose, ofSeveral],
  );
}

type GapWords = ReturnType<typeof useWords<typeof gapsWords>>;

/** What is lacking, and where. */
const createSubjectColumns = (
  words: GapWords,
  statuses: ReturnType<typeof useWords<typeof gapWords>>,
  choose: ReturnType<typeof useChoose>,
): readonly Column<GapRow>[] => [
  {
    key: 'status',
    title: words.status,
    value: ({ gap }) => gapStatuses.indexOf(gap.status),
    text: ({ gap }) => `${statuses[gap.status]} ${gap.wanted ? words.wanted : ''}`,
    cell: ({ gap }) => (
      <>
        <GapBadge status={gap.status} /> {gap.wanted && <Badge tone="plain">{words.wanted}</Badge>}
      </>
    ),
  },
  {
    key: 'district',
    title: words.district,
    value: ({ district }) => district.name,
    cell: ({ district }) => district.name,
  },
  {
    key: 'product',
    heads: true,
    title: words.product,
    value: ({ gap }) => gap.product.name,
    cell: ({ gap }) => (
      <div className={styles['product']}>
        <EntityLink entity={gap.product} plain />
        <Remark text={choose(gap.note, gap.noteZh)} />
      </div>
    ),
  },
  {
    key: 'chain',
    title: words.chain,
    value: ({ chain, stage }) => (chain && stage ? `${chain.name} ${stage.name}` : ''),
    cell: (row) => <ChainCell row={row} />,
  },
];

/** Who makes it, courts it, or could. */
const createMakerColumns = (
  words: GapWords,
  list: (names: readonly string[]) => string,
): readonly Column<GapRow>[] => [
  {
    key: 'here',
    title: words.here,
    value: (row) => toNames(listMakersHere(row)),
    cell: (row) => <Makers makers={listMakersHere(row)} />,
  },
  {
    key: 'elsewhere',
    title: words.elsewhere,
    value: ({ gap }) => toNames(gap.elsewhere),
    cell: ({ gap }) => <Makers makers={gap.elsewhere} />,
  },
  {
    key: 'rivals',
    title: words.rivals,
    value: (row) => listRivals(row).join(' '),
    cell: (row) => list(listRivals(row)),
  },
  {
    key: 'candidates',
    title: words.candidates,
    numeric: true,
    value: ({ gap }) => gap.candidates.total,
    cell: (row) => <CandidatesCell row={row} />,
  },
  {
    key: 'sources',
    title: words.sources,
    cell: ({ gap }) => (
      <Cites
        of={gap.product.name}
        cites={[...gap.decidedBy, ...gap.alsoStated].flatMap(({ cites }) => cites)}
      />
    ),
  },
];

const Remark = ({ text }: { readonly text: string }) =>
  text === '' ? null : <p className={styles['note']}>{text}</p>;

function ChainCell({ row: { chain, stage, district } }: { readonly row: GapRow }) {
  const words = useWords(gapsWords);
  if (!chain || !stage) return <span className={styles['place']}>{words.outside}</span>;
  return (
    <>
      <Link href={addresses.chain(chain.id, { district: district.id })}>{chain.name}</Link>
      <p className={styles['note']}>
        {stage.position}. {stage.name}
      </p>
    </>
  );
}

/** Leads to who could fill the gap, on the map of the chain; a covered link needs nobody. */
function CandidatesCell({ row: { chain, district, gap } }: { readonly row: GapRow }) {
  const words = useWords(gapsWords);
  const { total } = gap.candidates;
  if (total === 0 || !chain) return <>{total}</>;
  return (
    <Link
      className={styles['who']}
      href={addresses.chain(chain.id, { district: district.id, fill: gap.product.id })}
    >
      {words.whoCould(total)}
    </Link>
  );
}
