import { type CSSProperties, Fragment, useMemo } from 'react';
import { useWords } from '../language/use-words.ts';
import type { LinkedEntity } from '../parts/entity-link.tsx';
import styles from './chain-map.module.css';
import { mapWords } from './chain-words.ts';
import { DistrictBeside } from './district-beside.tsx';
import type { MappedChain } from './makers.ts';
import { layOutStages } from './map-layout.ts';
import { StageArrows } from './stage-arrows.tsx';
import { StageCard } from './stage-card.tsx';

/** The same chain as another district covers it. */
export interface ChainBeside {
  readonly district: LinkedEntity;
  readonly chain: MappedChain;
}

/**
 * The stages of a chain from left to right, upstream to downstream, with other districts' coverage of the same stage
 * below each. On a phone they run from top to bottom.
 */
export function ChainMap({
  chain,
  district,
  beside,
  withStatus,
}: {
  readonly chain: MappedChain;
  readonly district: LinkedEntity;
  readonly beside: readonly ChainBeside[];
  readonly withStatus: boolean;
}) {
  const words = useWords(mapWords);
  const layout = useMemo(() => layOut(chain), [chain]);
  const stepsInWords = layout.rows > 1 || layout.told.length > 0;
  const tiers = Array.from({ length: layout.tiers }, (_, tier) => ({
    tier,
    stages: chain.stages.filter(({ stage }) => layout.places.get(stage.id)?.tier === tier),
  }));
  const size = {
    '--gaps': layout.tiers - 1,
    '--bands': beside.length + 1,
  } as CSSProperties;
  return (
    // Wide chains are scrolled by keyboard too, so the frame takes the focus.
    <div
      className={styles['frame']}
      tabIndex={0}
      role="region"
      aria-label={words.mapOf(chain.chain.name, district.name)}
    >
      <ol className={styles['map']} style={size} data-branches={layout.rows > 1}>
        {tiers.map(({ tier, stages }) => (
          <Fragment key={tier}>
            {stages.map((stage) => (
              <li
                key={stage.stage.id}
                className={styles['stage']}
                style={{ '--column': tier * 2 + 1, '--row': rowOf(layout, stage.stage.id) } as CSSProperties}
              >
                <StageCard stage={stage} withStatus={withStatus} stepsInWords={stepsInWords} />
                {beside.map((other) => (
                  <DistrictBeside
                    key={other.district.id}
                    district={other.district}
                    stage={other.chain.stages.find((one) => one.stage.id === stage.stage.id)}
                    withStatus={withStatus}
                  />
                ))}
              </li>
            ))}
            {tier < layout.tiers - 1 && (
              <li
                className={styles['between']}
                style={{ '--column': tier * 2 + 2 } as CSSProperties}
                aria-hidden="true"
              >
                <StageArrows layout={layout} tier={tier} />
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </div>
  );
}

const layOut = ({ stages }: MappedChain) =>
  layOutStages(
    stages.map(({ stage }) => stage.id),
    stages.flatMap(({ stage }) => stage.feeds.edges.map(({ node }) => ({ from: stage.id, to: node.id }))),
  );

const rowOf = (layout: ReturnType<typeof layOut>, id: string): number =>
  (layout.places.get(id)?.row ?? 0) + 1;
