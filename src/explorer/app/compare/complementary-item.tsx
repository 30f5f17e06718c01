import { Link } from 'wouter';
import { addresses } from '../address/addresses.ts';
import type { CompareLinkFragment } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { Badge, InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { DemandSide } from './demand-side.tsx';
import { MakersByModality, toMakers } from './makers-by-modality.tsx';
import { pairWords } from './pair-words.ts';
import styles from './pair.module.css';

/** One way in which one district could supply the other: the product, the supplier's side, the other's, and why. */
export function ComplementaryItem({ link }: { readonly link: CompareLinkFragment }) {
  const words = useWords(pairWords);
  const { from, to, output, input, chains } = link;
  const product = output?.name ?? words.unnamedProduct;
  return (
    <li className={styles['item']}>
      <h6 className={styles['product']}>
        {output === null ? product : <EntityLink entity={output} />}
        {input !== null && input.id !== output?.id && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="unseen">{words.needs}</span>
            <EntityLink entity={input} />
          </>
        )}
        <span className={styles['marks']}>
          <ModalityBadge modality={link.modality} />
          <InferredMark stated={link.stated} />
          {link.madeByBoth && <Badge tone="plain">{words.madeByBoth}</Badge>}
          {link.mutual && <Badge tone="plain">{words.mutual}</Badge>}
          <Cites cites={link.cites} of={`${product}（${words.linkSource}）`} />
        </span>
      </h6>
      <div className={styles['twoSides']}>
        <div className={styles['side']}>
          <p className={styles['sideTitle']}>{words.supplier(from.name)}</p>
          <SupplyingSide link={link} />
        </div>
        <div className={styles['side']}>
          <p className={styles['sideTitle']}>{words.user(to.name)}</p>
          <DemandSide link={link} />
        </div>
      </div>
      {chains.length > 0 && (
        <p className={styles['chains']}>
          <span className={styles['label']}>{words.chains}</span>
          {chains.map((chain) => (
            <Link key={chain.id} href={addresses.chain(chain.id, { district: from.id, with: [to.id] })}>
              {chain.name}
            </Link>
          ))}
        </p>
      )}
    </li>
  );
}

/** Who makes the output, and in whose name a document states the supply. */
function SupplyingSide({ link: { supply, makers } }: { readonly link: CompareLinkFragment }) {
  return (
    <>
      <MakersByModality makers={toMakers(makers)} />
      {supply !== null && (
        <p>
          {!makers.some(({ via }) => via.id === supply.from.id) && <EntityLink entity={supply.from} />}
          {supply.wording !== null && <q>{supply.wording}</q>}
        </p>
      )}
    </>
  );
}
