import type { Random } from '../random.ts';
import type { DatasetWriter } from '../dataset-writer.ts';
import type { Names } from './names.ts';

/** How many of each a district has. A larger dataset has more districts, and nothing else grows. */
export const perDistrict = {
  parks: 10,
  clusters: 8,
  chains: 20,
  /** Room for the stages of a chain; a chain has five to nine. */
  stagesAtMost: 9,
  products: 200,
  firms: 300,
  projects: 120,
  departments: 16,
  tasks: 60,
  targets: 120,
} as const;

/** Chains below this number hold only products of the district and of its neighbour, none that is popular everywhere. */
export const localChains = 8;
/** Firms below this number make only such products. */
export const localFirms = 30;

/** What all districts share. */
export const shared = { products: 200, firms: 40 } as const;

/** Districts that trade with each other in a ring, whatever else there is. */
export const districtsInRing = 5;

/** A district while its rows are written. */
export interface District {
  readonly index: number;
  readonly names: Names;
  readonly name: string;
  /** Its own numbers, so that a district is the same in a dataset of any size. */
  readonly random: Random;
  readonly writer: DatasetWriter;
  /** Index of the district that it trades with; the last ring may be cut short, and its last district has none. */
  readonly neighbour: number | null;
  /** A line of its document. */
  readonly cite: () => string;
}

export const districtId = (district: number): string => `district:d${district}`;
export const documentId = (district: number): string => `doc:d${district}`;
export const parkId = (district: number, park: number): string => `park:d${district}/p${park}`;
export const clusterId = (district: number, cluster: number): string => `cluster:d${district}/c${cluster}`;
export const chainId = (district: number, chain: number): string => `chain:d${district}/k${chain}`;
export const stageId = (district: number, chain: number, stage: number): string =>
  `stage:d${district}/k${chain}/s${stage}`;
export const productId = (district: number, product: number): string => `product:d${district}/p${product}`;
/** The product of a district that a stage is named after. */
export const stageProduct = (chain: number, stage: number): number => chain * perDistrict.stagesAtMost + stage;
export const firmId = (district: number, firm: number): string => `firm:d${district}/f${firm}`;
export const projectId = (district: number, project: number): string => `project:d${district}/j${project}`;
export const departmentId = (district: number, department: number): string =>
  `dept:d${district}/b${department}`;
export const taskId = (district: number, task: number): string => `task:d${district}/t${task}`;
export const sharedProductId = (rank: number): string => `product:shared/p${rank}`;
export const sharedFirmId = (rank: number): string => `firm:shared/f${rank}`;
export const industryId = (index: number): string => `ind:i${index}`;
export const indicatorId = (index: number): string => `indicator:i${index}`;

/** A product's number among those of all districts, which its name follows from; the shared ones come first. */
export const toProductNumber = (district: number, product: number): number =>
  shared.products + district * perDistrict.products + product;

/** Integers from 0 below `count`. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** What most relations of plans are, by their share. */
export function drawModality({ next }: Random): 'EXISTING' | 'PLANNED' | 'COURTED' | 'MENTIONED' {
  const drawn = next();
  if (drawn < 0.62) return 'EXISTING';
  if (drawn < 0.9) return 'PLANNED';
  return drawn < 0.97 ? 'COURTED' : 'MENTIONED';
}

/** Draws until something comes that was not drawn before, so that no fact is stated twice. */
export function drawNew<Value>(seen: Set<string>, draw: () => Value, toKey: (value: Value) => string): Value {
  for (;;) {
    const drawn = draw();
    const key = toKey(drawn);
    if (!seen.has(key)) {
      seen.add(key);
      return drawn;
    }
  }
}
