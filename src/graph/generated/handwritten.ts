// Generated from cypher/ by `npm run generate`: do not edit.
import type { AnyCypherQuery } from '../cypher-query.ts';
import { deleteDataset, listDatasets, putDataset } from './datasets.ts';
import { findEntitiesById, findEntitiesByName, searchEntities } from './entities.ts';
import { expandIncoming, expandOutgoing, expandStagesDownstream, expandStagesUpstream, findChainStages, findChainsOf, findClusterStatements, findContainingPlaces, findCourtedFirms, findDistrictClusterIndustries, findDistrictCourting, findDistrictDirectionIndustries, findDistrictParkClusterIndustries, findDistrictParkIndustries, findDistrictParks, findDistrictTasks, findLacking, findParkFocuses, findProducerDistricts, findProducers, findResponsibilities, findSeekers, findStageProducts, findStagesSharingProducts, findStartStages, findStatedSupplies, findTargets, findTargetsOfDocuments, findTargetsOfIndicator, findWantedProducts, listDistrictIds, listIndustryHierarchy } from './questions.ts';
import { countEntitiesByDocument, countEntitiesByLabel, countRelationsByDocument, countRelationsByType, listDocumentDates } from './stats.ts';

/** Every handwritten query, in order of area and name. */
export const handwrittenQueries: readonly AnyCypherQuery[] = [
  deleteDataset,
  listDatasets,
  putDataset,
  findEntitiesById,
  findEntitiesByName,
  searchEntities,
  expandIncoming,
  expandOutgoing,
  expandStagesDownstream,
  expandStagesUpstream,
  findChainStages,
  findChainsOf,
  findClusterStatements,
  findContainingPlaces,
  findCourtedFirms,
  findDistrictClusterIndustries,
  findDistrictCourting,
  findDistrictDirectionIndustries,
  findDistrictParkClusterIndustries,
  findDistrictParkIndustries,
  findDistrictParks,
  findDistrictTasks,
  findLacking,
  findParkFocuses,
  findProducerDistricts,
  findProducers,
  findResponsibilities,
  findSeekers,
  findStageProducts,
  findStagesSharingProducts,
  findStartStages,
  findStatedSupplies,
  findTargets,
  findTargetsOfDocuments,
  findTargetsOfIndicator,
  findWantedProducts,
  listDistrictIds,
  listIndustryHierarchy,
  countEntitiesByDocument,
  countEntitiesByLabel,
  countRelationsByDocument,
  countRelationsByType,
  listDocumentDates,
];
