import type { Names } from './names.ts';
import {
  chainId,
  clusterId,
  departmentId,
  districtId,
  districtsInRing,
  documentId,
  firmId,
  indicatorId,
  industryId,
  localChains,
  parkId,
  productId,
  sharedFirmId,
  sharedProductId,
  stageId,
  stageProduct,
  taskId,
  toProductNumber,
  upTo,
} from './shape.ts';
import { toFirmName, toShortName } from './firms.ts';
import { issuedIn } from './places.ts';

/**
 * Entities that measurements ask about: `near` has the same surroundings in a dataset of any size, `hubs` has more
 * relations the larger the dataset is.
 */
export interface Landmarks {
  readonly near: Readonly<Record<NearName, string>>;
  readonly hubs: Readonly<Record<HubName, string>>;
  /** Five districts that trade with each other and with no others. */
  readonly districts: readonly string[];
  /** Texts to search for; the first has the same few hits at any size, the second has more the larger the dataset is. */
  readonly searchText: string;
  readonly searchTextOfMany: string;
  /** Month of the document of the district, so that it counts, and some documents of others do not. */
  readonly asOf: string;
}

type NearName =
  | 'district'
  | 'districtName'
  | 'document'
  | 'park'
  | 'cluster'
  | 'chain'
  | 'crossChain'
  | 'stage'
  | 'product'
  | 'productName'
  | 'firm'
  | 'firmName'
  | 'neighbourFirm'
  | 'department'
  | 'task';
type HubName = 'product' | 'productName' | 'firm' | 'firmName' | 'industry' | 'indicator';

/** The landmarks of a dataset. */
export function toLandmarks(names: Names): Landmarks {
  const name = names.district(0);
  const middle = stageProduct(0, 2);
  return {
    near: {
      district: districtId(0),
      districtName: `${name}区`,
      document: documentId(0),
      park: parkId(0, 0),
      cluster: clusterId(0, 0),
      chain: chainId(0, 0),
      crossChain: chainId(0, localChains - 1),
      stage: stageId(0, 0, 2),
      product: productId(0, middle),
      productName: names.product(toProductNumber(0, middle)),
      firm: firmId(0, 0),
      firmName: toFirmName(names, 0, 0),
      neighbourFirm: firmId(1, 0),
      department: departmentId(0, 0),
      task: taskId(0, 0),
    },
    hubs: {
      product: sharedProductId(0),
      productName: names.product(0),
      firm: sharedFirmId(0),
      firmName: `${names.brand(0)}集团股份有限公司`,
      industry: industryId(0),
      indicator: indicatorId(0),
    },
    districts: upTo(districtsInRing).map(districtId),
    searchText: toShortName(names, 0, 0),
    searchTextOfMany: '齿轮',
    asOf: issuedIn(0),
  };
}
