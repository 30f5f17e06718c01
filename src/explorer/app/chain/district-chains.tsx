import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge, gapStatuses, type GapStatus } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { ChainStrip } from './chain-strip.tsx';
import { chainsWords } from './chain-words.ts';
import styles from './chains-page.module.css';
import { districtOf, type DistrictOfChains, type ListedChain, stagesOf } from './group-chains.ts';

interface GroupProps {
  readonly statusOf: ReadonlyMap<string, GapStatus>;
}

/** The chains of one district by cluster, and how many of their stages have each status. */
export function DistrictChains({ group, statusOf }: GroupProps & { readonly group: DistrictOfChains }) {
  const words = useWords(chainsWords);
  const chains = group.clusters.flatMap((cluster) => cluster.chains);
  return (
    <section>
      <div className={styles['district']}>
        <h2>{group.district?.name ?? words.noDistrict}</h2>
        <StageCounts chains={chains} statusOf={statusOf} />
      </div>
      {group.clusters.map((ofCluster) => (
        <section key={ofCluster.cluster?.id ?? ''}>
          <h3>
            {ofCluster.cluster ? (
              <Link href={addresses.entity(ofCluster.cluster.id)}>{ofCluster.cluster.name}</Link>
            ) : (
              words.noCluster
            )}
          </h3>
          <Chains chains={ofCluster.chains} statusOf={statusOf} />
        </section>
      ))}
      {group.ways.length > 0 && (
        <section>
          <h3>{words.ways}</h3>
          <Chains chains={group.ways} statusOf={statusOf} />
        </section>
      )}
    </section>
  );
}

function StageCounts({ chains, statusOf }: GroupProps & { readonly chains: readonly ListedChain[] }) {
  const words = useWords(chainsWords);
  const statuses = chains.flatMap((chain) => stagesOf(chain).flatMap(({ id }) => statusOf.get(id) ?? []));
  if (statuses.length === 0) return null;
  const counts = gapStatuses
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
  return (
    <ul className={styles['counts']} aria-label={words.stageCounts}>
      {counts.map(({ status, count }) => (
        <li key={status}>
          <GapBadge status={status} /> {count}
        </li>
      ))}
    </ul>
  );
}

function Chains({ chains, statusOf }: GroupProps & { readonly chains: readonly ListedChain[] }) {
  const terms = useTerms();
  return (
    <ul className={styles['chains']}>
      {chains.map((chain) => (
        <li key={chain.id} className={styles['chain']}>
          <div className={styles['name']}>
            <Link href={addresses.chain(chain.id, { district: districtOf(chain)?.id })}>{chain.name}</Link>
            {chain.kind !== 'PRODUCT' && <small>{terms.closed('ChainKind', chain.kind)}</small>}
            <Cites cites={chain.cites} of={chain.name} />
          </div>
          <ChainStrip chain={chain} statusOf={statusOf} />
        </li>
      ))}
    </ul>
  );
}
