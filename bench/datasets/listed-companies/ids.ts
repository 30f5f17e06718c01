import { createHash } from 'node:crypto';

export const districtId = 'district:listed-companies';
/** The chain of what no listed company of a known industry makes. */
export const otherChain = 'other';

export const industryId = (code: string): string => `ext:listed/${code}`;
export const clusterId = (code: string): string => `cluster:listed/${code}`;
export const firmId = (code: string): string => `firm:listed/${code.toLowerCase()}`;
export const chainId = (chain: string): string => `chain:listed/${chain}`;
export const productId = (name: string): string => `product:listed/${toProductKey(name)}`;
export const stageId = (chain: string, product: string): string =>
  `stage:listed/${chain}/${toProductKey(product)}`;
export const documentId = (file: string): string => `doc:listed-${file}`;

/** Ids are of letters without accents and digits, so a name is one by its hash, which another edition keeps. */
const toProductKey = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 12);

/** The lines of a source file that a fact stands on. */
export const cite = (file: string, ...lines: readonly number[]): string =>
  lines.map((line) => `listed-${file}:${line}`).join('|');
