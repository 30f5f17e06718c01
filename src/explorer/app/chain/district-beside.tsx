import { GapBadge } from '../parts/badges.tsx';
import { EntityLink, type LinkedEntity } from '../parts/entity-link.tsx';
import styles from './chain-map.module.css';
import tones from './chain-status.module.css';
import type { MappedStage } from './makers.ts';
import { ProductBlock } from './product-block.tsx';

/** What another district has of a stage, below the stage itself. */
export function DistrictBeside({
  district,
  stage,
  withStatus,
}: {
  readonly district: LinkedEntity;
  readonly stage: MappedStage | undefined;
  readonly withStatus: boolean;
}) {
  return (
    <section
      className={`${styles['card']} ${styles['beside']} ${tones['tone']}`}
      data-tone={withStatus ? stage?.status : undefined}
    >
      <header className={styles['head']}>
        <h4>
          <EntityLink entity={district} plain />
        </h4>
        {withStatus && stage && <GapBadge status={stage.status} />}
      </header>
      <ul className={styles['products']}>
        {stage?.products.map((product) => (
          <ProductBlock key={product.product.id} product={product} brief />
        ))}
      </ul>
    </section>
  );
}
