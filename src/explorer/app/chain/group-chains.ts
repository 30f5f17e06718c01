import { groupBy } from '../../../domain/group-by.ts';
import type { ChainListQuery } from '../generated/operations.ts';
import type { GapStatus } from '../parts/badges.tsx';

/** A chain of the list. */
export type ListedChain = ChainListQuery['chains']['edges'][number]['node'];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Chains of one cluster, or those of which no cluster is stated. */
export interface ClusterOfChains {
  readonly cluster: Named | null;
  readonly chains: readonly ListedChain[];
}

/** Chains of one district, or those of which no district is stated. */
export interface DistrictOfChains {
  readonly district: Named | null;
  readonly clusters: readonly ClusterOfChains[];
  /** Ways of working: chains of which no gaps are told. */
  readonly ways: readonly ListedChain[];
}

/** The district that a chain is printed for; null where no document says so. */
export const districtOf = (chain: ListedChain): Named | null => chain.ofDistrict.edges[0]?.node ?? null;

/** Stages of a chain in order. */
export const stagesOf = (chain: ListedChain) =>
  chain.stages.edges.map(({ node }) => node).toSorted((a, b) => a.order - b.order);

/** What the list is narrowed to; an empty text or list keeps everything. */
export interface ChainFilter {
  readonly district: string;
  readonly text: string;
  readonly statuses: readonly GapStatus[];
}

/** Chains that pass the filter: by district, by any name on them, and by the status of a stage. */
export function filterChains(
  chains: readonly ListedChain[],
  { district, text, statuses }: ChainFilter,
  statusOf: ReadonlyMap<string, GapStatus> = new Map(),
): readonly ListedChain[] {
  const wanted = text.trim().toLowerCase();
  return chains.filter((chain) => {
    if (district !== '' && ![districtOf(chain)?.id, districtOf(chain)?.name].includes(district)) return false;
    const stages = stagesOf(chain);
    const kept = stages.some(({ id }) => statuses.some((status) => status === statusOf.get(id)));
    if (statuses.length > 0 && !kept) return false;
    const names = [chain.name, chain.text, ...clustersOf(chain), ...stages.map(({ name }) => name)];
    return wanted === '' || names.some((name) => name.toLowerCase().includes(wanted));
  });
}

const clustersOf = (chain: ListedChain): readonly string[] =>
  chain.chainOf.edges.map(({ node }) => node.name);

/** Chains by district and cluster, in the order in which they come. */
export function groupChains(chains: readonly ListedChain[]): readonly DistrictOfChains[] {
  const byDistrict = groupBy(chains, (chain) => districtOf(chain)?.id ?? '');
  return [...byDistrict.values()].map((ofDistrict) => {
    const goods = ofDistrict.filter(({ kind }) => kind !== 'MODE');
    const byCluster = groupBy(goods, (chain) => chain.chainOf.edges[0]?.node.id ?? '');
    return {
      district: ofDistrict[0] === undefined ? null : districtOf(ofDistrict[0]),
      clusters: [...byCluster.values()].map((ofCluster) => ({
        cluster: ofCluster[0]?.chainOf.edges[0]?.node ?? null,
        chains: ofCluster,
      })),
      ways: ofDistrict.filter(({ kind }) => kind === 'MODE'),
    };
  });
}
