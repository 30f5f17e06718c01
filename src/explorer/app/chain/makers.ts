import type { ChainFactFragment, ChainMapQuery } from '../generated/operations.ts';
import type { LinkedEntity } from '../parts/entity-link.tsx';

/** One chain as the district's facts fill it. */
export type MappedChain = ChainMapQuery['chainGaps']['chains'][number];
/** One stage of it. */
export type MappedStage = MappedChain['stages'][number];
/** One product of a stage. */
export type MappedProduct = MappedStage['products'][number];

/** Somebody of the district who makes a product, will, or is courted for it. */
export interface Maker {
  readonly key: string;
  readonly entity: LinkedEntity;
  readonly stated: string;
  readonly cites: readonly { readonly id: string }[];
  /** How far a project is; null for others. */
  readonly projectStage: string | null;
  readonly undertakers: readonly LinkedEntity[];
}

/** Makers that stand the same way to a product. */
export interface MakersOfModality {
  readonly modality: string;
  readonly makers: readonly Maker[];
}

const modalities = ['EXISTING', 'PLANNED', 'COURTED', 'MENTIONED'];

/** Firms, projects and clusters behind a product, existing, planned, courted and mentioned apart. */
export function listMakers(product: MappedProduct): readonly MakersOfModality[] {
  const all = [
    ...product.firms.map((firm) => ({ ...asMaker(firm.entity, firm), modality: firm.modality })),
    ...product.projects.map((project) => ({
      ...asMaker(project.project, project),
      projectStage: project.project.stage,
      undertakers: project.undertakers,
      modality: project.modality,
    })),
    ...product.clusters.map((cluster) => ({
      ...asMaker(cluster.entity, cluster),
      modality: cluster.modality,
    })),
    ...factsOf(product, 'COURTS').map((fact) => ({
      ...asMaker(fact.actor, fact),
      modality: fact.modality ?? 'COURTED',
    })),
  ];
  return modalities
    .map((modality) => ({
      modality,
      makers: [
        ...new Map(
          all.filter((maker) => maker.modality === modality).map((maker) => [maker.key, maker]),
        ).values(),
      ],
    }))
    .filter(({ makers }) => makers.length > 0);
}

const asMaker = (entity: LinkedEntity, { stated, cites }: Pick<Maker, 'stated' | 'cites'>): Maker => ({
  key: `${entity.id} ${stated}`,
  entity,
  stated,
  cites,
  projectStage: null,
  undertakers: [],
});

/** Facts of one kind that are said of a product in the district, stated ones first. */
export const factsOf = (
  { decidedBy, alsoStated, inferred }: MappedProduct,
  kind: ChainFactFragment['kind'],
): readonly ChainFactFragment[] =>
  [...decidedBy, ...alsoStated, ...inferred].filter((fact) => fact.kind === kind);

/** True where more or other makers could be found. */
export const isGap = ({ status }: Pick<MappedProduct, 'status'>): boolean => status !== 'COVERED';
