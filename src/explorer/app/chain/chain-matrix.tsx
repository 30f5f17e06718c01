import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge } from '../parts/badges.tsx';
import styles from './chain-matrix.module.css';
import type { ChainBeside } from './chain-map.tsx';
import tones from './chain-status.module.css';
import { mapWords } from './chain-words.ts';
import { listMakers, type MappedStage } from './makers.ts';

/** Districts one below the other, stages from left to right: each district's status and how many stand behind it. */
export function ChainMatrix({ districts }: { readonly districts: readonly ChainBeside[] }) {
  const words = useWords(mapWords);
  const stages = districts[0]?.chain.stages ?? [];
  return (
    <section>
      <h3>{words.compared}</h3>
      {/* Scrolled by keyboard too, so it takes the focus. */}
      <div className={styles['frame']} tabIndex={0} role="region" aria-label={words.compared}>
        <table className={styles['matrix']} aria-label={words.compared}>
          <thead>
            <tr>
              <th scope="col">{words.districts}</th>
              {stages.map(({ stage, position }) => (
                <th key={stage.id} scope="col">
                  {position}. {stage.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {districts.map(({ district, chain }) => (
              <tr key={district.id}>
                <th scope="row">{district.name}</th>
                {stages.map(({ stage }) => (
                  <Cell key={stage.id} stage={chain.stages.find((one) => one.stage.id === stage.id)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Cell({ stage }: { readonly stage: MappedStage | undefined }) {
  const terms = useTerms();
  if (!stage) return <td>—</td>;
  return (
    <td className={tones['tone']} data-tone={stage.status}>
      <GapBadge status={stage.status} />
      <small>
        {countMakers(stage)
          .map(({ modality, count }) => `${terms.closed('Modality', modality)} ${count}`)
          .join(' · ')}
      </small>
    </td>
  );
}

/** Firms, projects and clusters behind a stage that documents state, each once for each modality. */
function countMakers(stage: MappedStage): readonly { readonly modality: string; readonly count: number }[] {
  const found = new Map<string, Set<string>>();
  for (const { modality, makers } of stage.products.flatMap(listMakers))
    for (const { entity, stated } of makers)
      if (stated !== 'INFERRED')
        found.set(modality, (found.get(modality) ?? new Set<string>()).add(entity.id));
  return [...found].map(([modality, ids]) => ({ modality, count: ids.size }));
}
