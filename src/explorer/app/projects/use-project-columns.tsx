import { useMemo } from 'react';
import { type Terms, useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import type { Column } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { CapacitiesCell, ClustersCell, FirmsCell, PlacesCell, ProductsCell } from './project-cells.tsx';
import { citesOf, type ProjectRow } from './project-row.ts';
import styles from './projects.module.css';
import { projectsWords, tieWords } from './projects-words.ts';

type Words = ReturnType<typeof useWords<typeof projectsWords>>;
type Ties = ReturnType<typeof useWords<typeof tieWords>>;

/** The columns of the list of projects. */
export function useProjectColumns(): readonly Column<ProjectRow>[] {
  const words = useWords(projectsWords);
  const ties = useWords(tieWords);
  const terms = useTerms();
  return useMemo(
    () => [
      ...createHeadColumns(words, ties, terms),
      ...createPartColumns(words),
      ...createFigureColumns(words),
    ],
    [words, ties, terms],
  );
}

/** What it is, how far, and where. */
const createHeadColumns = (words: Words, ties: Ties, terms: Terms): readonly Column<ProjectRow>[] => [
  {
    key: 'project',
    heads: true,
    title: words.project,
    value: ({ project }) => project.name,
    cell: ({ project, industryTie }) => (
      <div className={styles['project']}>
        <EntityLink entity={project} plain />
        {industryTie !== null && <p className={styles['note']}>{ties[industryTie]}</p>}
      </div>
    ),
  },
  {
    key: 'stage',
    title: words.stage,
    value: ({ stagePosition }) => stagePosition,
    cell: ({ stage, stagePosition, stageText }) => (
      <div className={styles['stage']}>
        <Badge tone="plain" sign={String(stagePosition)}>
          {terms.closed('ProjectStage', stage)}
        </Badge>
        {stageText !== null && (
          <p className={styles['note']}>
            <q lang="zh-CN">{stageText}</q>
          </p>
        )}
      </div>
    ),
  },
  {
    key: 'district',
    title: words.district,
    value: ({ district }) => district.name,
    cell: ({ district }) => <EntityLink entity={district} plain />,
  },
  {
    key: 'place',
    title: words.place,
    value: ({ places }) => places.map(({ place }) => place.name).join(' '),
    cell: (row) => <PlacesCell row={row} />,
  },
];

/** Who does it, and what it makes. */
const createPartColumns = (words: Words): readonly Column<ProjectRow>[] => [
  {
    key: 'firms',
    title: words.firms,
    value: ({ firms }) => firms.map(({ firm }) => firm.name).join(' '),
    cell: (row) => <FirmsCell row={row} />,
  },
  {
    key: 'products',
    title: words.products,
    value: ({ products }) => products.map(({ product }) => product.name).join(' '),
    cell: (row) => <ProductsCell row={row} />,
  },
  {
    key: 'capacity',
    title: words.capacity,
    numeric: true,
    cell: (row) => <CapacitiesCell row={row} />,
  },
];

/** How much, when, in which clusters, by which lines. */
const createFigureColumns = (words: Words): readonly Column<ProjectRow>[] => [
  numberColumn('investment', words.investment, ({ project }) => project.investmentYi),
  numberColumn('land', words.land, ({ project }) => project.landMu),
  numberColumn('revenue', words.revenue, ({ project }) => project.annualRevenueYi),
  {
    key: 'years',
    title: words.years,
    numeric: true,
    value: ({ project }) => project.endYear ?? project.startYear,
    cell: ({ project: { startYear, endYear } }) => describeYears(words, startYear, endYear),
  },
  {
    key: 'clusters',
    title: words.clusters,
    value: ({ clusters }) => clusters.map(({ cluster }) => cluster.name).join(' '),
    cell: (row) => <ClustersCell row={row} />,
  },
  {
    key: 'sources',
    title: words.sources,
    cell: (row) => <Cites cites={citesOf(row)} of={row.project.name} />,
  },
];

const numberColumn = (
  key: string,
  title: string,
  value: (row: ProjectRow) => number | null,
): Column<ProjectRow> => ({
  key,
  title,
  numeric: true,
  value,
  cell: (row) => value(row)?.toLocaleString() ?? '',
});

function describeYears(words: Words, start: number | null, end: number | null): string {
  if (start !== null && end !== null) return start === end ? String(start) : `${start}–${end}`;
  if (end !== null) return words.until(end);
  return start === null ? '' : words.from(start);
}
