import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import { useEntityId } from '../address/use-entity-id.ts';
import { useParameter } from '../address/use-parameter.ts';
import { ChainHeadDocument, type ChainHeadQuery, ChainMapDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Page } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { Answered, Empty, Note } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import { ChainActions } from './chain-actions.tsx';
import { ChainControls } from './chain-controls.tsx';
import styles from './chain-map.module.css';
import { mapWords } from './chain-words.ts';
import { DistrictMap } from './district-map.tsx';

type Head = NonNullable<ChainHeadQuery['chain']>;

/** A chain as a map: what a district has of each stage, what is lacking, and who could fill it. */
export function ChainPage() {
  const words = useWords(mapWords);
  const id = useEntityId();
  const [asked] = useParameter('district', '');
  const head = useAnswer(ChainHeadDocument, { id });
  const chain = head.data?.chain;
  const district = asked === '' ? (chain?.ofDistrict.edges[0]?.node.id ?? '') : asked;
  const map = useAnswer(
    ChainMapDocument,
    { district, chain: id },
    { enabled: district !== '', keepOld: true },
  );
  return (
    <div className={styles['sheet']}>
      <Page
        title={chain?.name ?? (head.data ? words.unknownChain : words.chain)}
        lead={chain && <Lead chain={chain} />}
        actions={chain && <ChainActions id={id} name={chain.name} district={district} />}
      >
        <Answered answer={head}>
          {({ chain: found }) =>
            found ? (
              <>
                <ChainControls district={map.data?.chainGaps.district.id ?? district} />
                {district === '' ? (
                  <Note>{words.noDistrict}</Note>
                ) : (
                  <Answered answer={map}>
                    {({ chainGaps }) => (
                      <DistrictMap id={id} answer={chainGaps} isMode={found.kind === 'MODE'} />
                    )}
                  </Answered>
                )}
              </>
            ) : (
              <Unknown id={id} />
            )
          }
        </Answered>
      </Page>
    </div>
  );
}

function Lead({ chain }: { readonly chain: Head }) {
  const words = useWords(mapWords);
  const shared = useWords(partWords);
  const district = chain.ofDistrict.edges[0]?.node;
  const clusters = chain.chainOf.edges.map(({ node }) => node);
  return (
    <>
      {shared.pair(words.printed, chain.text)} <Cites cites={chain.cites} of={chain.name} />
      {district && (
        <>
          {' '}
          · {shared.pair(words.ofDistrict, '')}
          <EntityLink entity={district} plain />
        </>
      )}
      {clusters.map((cluster) => (
        <span key={cluster.id}>
          {' '}
          · {shared.pair(words.ofCluster, '')}
          <EntityLink entity={cluster} plain />
        </span>
      ))}
    </>
  );
}

function Unknown({ id }: { readonly id: string }) {
  const words = useWords(mapWords);
  return (
    <Empty>
      <p>{words.unknownChainText(id)}</p>
      <Link href={addresses.chains()}>{words.allChains}</Link>
    </Empty>
  );
}
