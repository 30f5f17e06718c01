import { chainGaps, gapsOfDistrict } from './analyses/chain-gaps.ts';
import { courting } from './analyses/courting.ts';
import { dependencies } from './analyses/dependencies.ts';
import { path } from './analyses/path.ts';
import { productOverlapOfDistricts } from './analyses/product-overlap-of-districts.ts';
import { projectPipeline } from './analyses/project-pipeline.ts';
import { responsibilities } from './analyses/responsibilities.ts';
import { subgraph } from './analyses/subgraph.ts';
import { supplyChain, supplyOfCluster } from './analyses/supply-chain.ts';
import { firmById } from './lookups/firm-by-id.ts';
import { firmByName } from './lookups/firm-by-name.ts';
import { searchByText } from './lookups/search-by-text.ts';
import { clustersFirmsProducts } from './nested/clusters-firms-products.ts';
import { firms } from './nested/firms.ts';
import { firmsAndPlaces } from './nested/firms-and-places.ts';
import { projectsAndTies } from './nested/projects-and-ties.ts';
import { stagesProductsMakers } from './nested/stages-products-makers.ts';
import type { Question } from './question.ts';

/** Fixed before anything was made faster; the service does not know them. */
export const questions: readonly Question[] = [
  firmById,
  firmByName,
  searchByText,
  firms,
  firmsAndPlaces,
  clustersFirmsProducts,
  stagesProductsMakers,
  projectsAndTies,
  supplyChain,
  supplyOfCluster,
  chainGaps,
  gapsOfDistrict,
  productOverlapOfDistricts,
  courting,
  responsibilities,
  projectPipeline,
  path,
  subgraph,
  dependencies,
];
