import type { GapListQuery } from '../generated/operations.ts';

type ChainGaps = GapListQuery['chainGaps'];
type GapProduct = ChainGaps['otherProducts'][number];

/** One product of one stage of one district's chain; without chain and stage for a product outside of chains. */
export interface GapRow {
  readonly key: string;
  readonly district: ChainGaps['district'];
  readonly chain: ChainGaps['chains'][number]['chain'] | null;
  readonly stage: { readonly id: string; readonly name: string; readonly position: number } | null;
  readonly gap: GapProduct;
}

/** A stage that names no product is a row of its own: it would be missing from the list otherwise. */
const toWholeStage = (stage: GapProduct['product'], status: GapProduct['status']): GapProduct => ({
  status,
  product: stage,
  wanted: false,
  note: null,
  noteZh: null,
  firms: [],
  projects: [],
  clusters: [],
  elsewhere: [],
  alsoCourtedBy: [],
  candidates: { total: 0 },
  decidedBy: [],
  alsoStated: [],
});

/** The rows of one district: its chains stage by stage, then what no chain holds. */
export const toGapRows = ({ district, chains, otherProducts }: ChainGaps): readonly GapRow[] => [
  ...chains.flatMap(({ chain, stages }) =>
    stages.flatMap(({ stage, status, position, products }) =>
      (products.length > 0 ? products : [toWholeStage(stage, status)]).map((gap) => ({
        key: `${district.id} ${stage.id} ${gap.product.id}`,
        district,
        chain,
        stage: { ...stage, position },
        gap,
      })),
    ),
  ),
  ...otherProducts.map((gap) => ({
    key: `${district.id} ${gap.product.id}`,
    district,
    chain: null,
    stage: null,
    gap,
  })),
];

/** Who stands for the product in the district: firms, projects and clusters. */
export const listMakersHere = ({ gap }: GapRow) => [
  ...gap.firms,
  ...gap.projects.map(({ project, modality, stated }) => ({ entity: project, modality, stated })),
  ...gap.clusters,
];

/** Other districts that court or seek the same, each once. */
export const listRivals = ({ gap }: GapRow): readonly string[] => [
  ...new Set(gap.alsoCourtedBy.flatMap(({ district }) => (district ? [district.name] : []))),
];
