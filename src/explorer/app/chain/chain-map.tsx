import { type CSSProperties, Fragment, useMemo, useRef } from 'react';
import { useWords } from '../language/use-words.ts';
import type { LinkedEntity } from '../parts/entity-link.tsx';
import styles from './chain-map.module.css';
import { mapWords } from './chain-words.ts';
import { DistrictBeside } from './district-beside.tsx';
import type { MappedChain } from './makers.ts';
import { layOutStages } from './map-layout.ts';
import { StageArrows } from './stage-arrows.tsx';
import { StageCard } from './stage-card.tsx';
import { useStageTops } from './use-stage-tops.ts';

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
  const branches = layout.rows > 1;
  const list = useRef<HTMLOListElement>(null);
  const tops = useStageTops(list, branches);
  const tiers = Array.from({ length: layout.tiers }, (_, tier) => tier);
  return (
    // Wide chains are scrolled by keyboard too, so the frame takes the focus.
    <div
      className={styles['frame']}
      tabIndex={0}
      role="region"
      aria-label={words.mapOf(chain.chain.name, district.name)}
    >
      <ol
        ref={list}
        className={styles['map']}
        style={custom({ '--gaps': layout.tiers - 1, '--bands': beside.length + 1 })}
        data-branches={branches}
      >
        {tiers.map((tier) => (
          <Fragment key={tier}>
            <li className={styles['tier']} style={custom({ '--column': tier * 2 + 1 })}>
              {chain.stages
                .filter(({ stage }) => layout.places.get(stage.id)?.tier === tier)
                .map((stage) => (
                  <div key={stage.stage.id} className={styles['stage']} data-stage={stage.stage.id}>
                    <StageCard
                      stage={stage}
                      withStatus={withStatus}
                      stepsInWords={branches || layout.told.length > 0}
                    />
                    <Beside districts={beside} id={stage.stage.id} withStatus={withStatus} />
                  </div>
                ))}
            </li>
            {tier < layout.tiers - 1 && (
              <li
                className={styles['between']}
                style={custom({ '--column': tier * 2 + 2 })}
                aria-hidden="true"
              >
                <StageArrows layout={layout} tier={tier} tops={tops} />
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </div>
  );
}

function Beside({
  districts,
  id,
  withStatus,
}: {
  readonly districts: readonly ChainBeside[];
  readonly id: string;
  readonly withStatus: boolean;
}) {
  return districts.map(({ district, chain }) => (
    <DistrictBeside
      key={district.id}
      district={district}
      stage={chain.stages.find(({ stage }) => stage.id === id)}
      withStatus={withStatus}
    />
  ));
}

/** React types no custom properties. */
const custom = (properties: Readonly<Record<`--${string}`, number>>): CSSProperties => properties;

const layOut = ({ stages }: MappedChain) =>
  layOutStages(
    stages.map(({ stage }) => stage.id),
    stages.flatMap(({ stage }) => stage.feeds.edges.map(({ node }) => ({ from: stage.id, to: node.id }))),
  );
