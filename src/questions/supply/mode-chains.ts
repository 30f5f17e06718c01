import { type EntityRecord, readText } from '../../graph/records.ts';

/** A chain as the rows of steps and stages name it. */
interface ChainOfRow {
  readonly chainId: string;
  readonly chainKind: string;
}

/** Whether a chain prints a way of working (谋划—服务): no goods flow along it. */
export const isModeChain = ({ chainKind }: Pick<ChainOfRow, 'chainKind'>): boolean => chainKind === 'MODE';

/** The same, but for the chain that was asked for by itself or by one of its stages. */
export function createModeTest(named: EntityRecord): (chain: ChainOfRow) => boolean {
  const namedChain = named.label === 'Chain' ? named.id : readText(named, 'chainId');
  return (chain) => isModeChain(chain) && chain.chainId !== namedChain;
}
