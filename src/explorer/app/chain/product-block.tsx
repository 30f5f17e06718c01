import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, GapBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { productWords } from './chain-words.ts';
import { Elsewhere } from './elsewhere.tsx';
import { FillButton } from './fill-button.tsx';
import { isGap, type MappedProduct } from './makers.ts';
import { MakersList } from './makers-list.tsx';
import styles from './product-block.module.css';
import { Quantities } from './quantities.tsx';

/** A product of a stage: its status and what decides it, who stands behind it, how much, and who could fill it. */
export function ProductBlock({
  product,
  brief = false,
}: {
  readonly product: MappedProduct;
  /** True: for a district set beside, without other districts and without the way to candidates. */
  readonly brief?: boolean;
}) {
  const words = useWords(productWords);
  const choose = useChoose();
  const { name } = product.product;
  return (
    <li className={styles['product']}>
      <div className={styles['name']}>
        <EntityLink entity={product.product} plain />
        <GapBadge status={product.status} />
        {product.wanted && (
          <span title={words.wantedTitle}>
            <Badge tone="plain">{words.wanted}</Badge>
          </span>
        )}
        <Cites cites={product.decidedBy.flatMap(({ cites }) => cites)} of={words.basis(name)} />
      </div>
      {product.note !== null && <p className={styles['soft']}>{choose(product.note, product.noteZh)}</p>}
      <MakersList product={product} />
      <Quantities product={product} />
      {!brief && <Elsewhere product={product} />}
      {!brief && isGap(product) && <FillButton id={product.product.id} name={name} />}
    </li>
  );
}
