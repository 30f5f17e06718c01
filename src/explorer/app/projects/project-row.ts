import { groupBy } from '../../../domain/group-by.ts';
import type { ListedProjectFragment, ProjectListQuery } from '../generated/operations.ts';

type Stage = ProjectListQuery['projectPipeline']['stages'][number];

/** A project with the stage it is listed under. */
export interface ProjectRow extends ListedProjectFragment {
  readonly stage: Stage['stage'];
  /** Place of the stage in the order from idea to expansion, from 1. */
  readonly stagePosition: number;
}

/** The projects of all stages as one list, in the order of stages. */
export const toProjectRows = (stages: readonly Stage[]): readonly ProjectRow[] =>
  stages.flatMap(({ stage, projects }, index) =>
    projects.map((project) => ({ ...project, stage, stagePosition: index + 1 })),
  );

/** Source lines of everything that a row says. */
export const citesOf = ({ cites, places, firms, products, capacities }: ProjectRow) => [
  ...cites,
  ...[...places, ...firms, ...products, ...capacities].flatMap((part) => part.cites),
];

/** Ids of the listed projects and their capacities. */
export const idsOf = (rows: readonly ProjectRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ project, capacities }) => [project.id, ...capacities.map(({ capacity }) => capacity.id)]),
  );

/** Ids of the parks and clusters that the listed projects are tied to. */
export const idsAround = (rows: readonly ProjectRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ places, clusters }) => [
      ...places.filter(({ place }) => place.label === 'PARK').map(({ place }) => place.id),
      ...clusters.map(({ cluster }) => cluster.id),
    ]),
  );

type Tie = ProjectRow['clusters'][number];

/** One cluster with all that ties a project to it. */
export interface TiedCluster {
  readonly cluster: Tie['cluster'];
  readonly ties: readonly { readonly via: Tie['via']; readonly names: readonly string[] }[];
}

/** Ties of a project, gathered by cluster and by way. */
export function gatherClusters(ties: readonly Tie[]): readonly TiedCluster[] {
  const byCluster = groupBy(ties, ({ cluster }) => cluster.id);
  return [...byCluster.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const byWay = groupBy(own, ({ via }) => via);
    return [
      {
        cluster: first.cluster,
        ties: [...byWay].map(([via, some]) => ({ via, names: some.map(({ through }) => through.name) })),
      },
    ];
  });
}
