import { Fragment } from 'react';
import { useWords } from '../language/use-words.ts';
import { partWords } from '../parts/part-words.ts';
import { GapBadge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import styles from './chain-map.module.css';
import tones from './chain-status.module.css';
import { mapWords } from './chain-words.ts';
import { FillButton } from './fill-button.tsx';
import { isGap, type MappedStage } from './makers.ts';
import { ProductBlock } from './product-block.tsx';

interface StageCardProps {
  readonly stage: MappedStage;
  /** False: for a way of working, of which no gaps are told. */
  readonly withStatus: boolean;
  /** True: what it feeds is written out, where arrows alone would not tell. */
  readonly stepsInWords: boolean;
}

/** A stage of the map: its status, and its products as the district covers them. */
export function StageCard({ stage, withStatus, stepsInWords }: StageCardProps) {
  const words = useWords(mapWords);
  const { name, feeds } = stage.stage;
  const gaps = stage.products.filter(isGap);
  return (
    <article
      className={`${styles['card']} ${tones['tone']}`}
      data-tone={withStatus ? stage.status : undefined}
    >
      <header className={styles['head']}>
        <h3>
          <span className={styles['position']}>{stage.position}</span>{' '}
          <EntityLink entity={stage.stage} plain />
        </h3>
        <div className={styles['facts']}>
          {withStatus && <GapBadge status={stage.status} />}
          <Cites cites={[...stage.cites, ...feeds.edges.flatMap(({ cites }) => cites)]} of={name} />
        </div>
        <Steps stage={stage} inWords={stepsInWords} />
      </header>
      {stage.products.length === 0 ? (
        <p className={styles['none']}>{words.noProduct}</p>
      ) : (
        <ul className={styles['products']}>
          {stage.products.map((product) => (
            <ProductBlock key={product.product.id} product={product} />
          ))}
        </ul>
      )}
      {gaps.length > 1 && (
        <div className={styles['whole']}>
          <FillButton id={stage.stage.id} name={name} whole />
        </div>
      )}
    </article>
  );
}

function Steps({ stage, inWords }: { readonly stage: MappedStage; readonly inWords: boolean }) {
  const words = useWords(mapWords);
  const { comma } = useWords(partWords);
  const { edges } = stage.stage.feeds;
  const inferred = edges.some(({ stated }) => stated === 'INFERRED');
  return (
    <p className={inWords || inferred ? styles['steps'] : 'unseen'}>
      {edges.length === 0 ? words.end : words.feeds}
      {edges.map(({ node, stated }, index) => (
        <Fragment key={node.id}>
          {index > 0 && comma}
          {node.name} <InferredMark stated={stated} />
        </Fragment>
      ))}
    </p>
  );
}
