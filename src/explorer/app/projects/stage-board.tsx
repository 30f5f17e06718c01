import type { ProjectListQuery, StatedFragment } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useWords } from '../language/use-words.ts';
import { projectsWords } from './projects-words.ts';
import styles from './stage-board.module.css';
import { useChosenStages } from './use-chosen-stages.ts';

type Stage = ProjectListQuery['projectPipeline']['stages'][number];

const measures = ['investment', 'land', 'revenue'] as const;

/** The stages from idea to expansion, each with its count and what its projects state; a click keeps the stage. */
export function StageBoard({ stages }: { readonly stages: readonly Stage[] }) {
  const words = useWords(projectsWords);
  const { chosen, clear } = useChosenStages();
  return (
    <section className={styles['board']}>
      <div className={styles['frame']} tabIndex={0} role="region" aria-label={words.board}>
        <table className={styles['table']}>
          <caption className="unseen">{words.board}</caption>
          <thead>
            <StageHeadings stages={stages} />
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure}>
                <th scope="row">{words[measure]}</th>
                {stages.map((stage) => (
                  <td key={stage.stage}>
                    <Sum value={stage[measure]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={`${styles['hint']} screen-only`}>
        {words.boardHint}{' '}
        {chosen.length > 0 && (
          <button type="button" className="button" onClick={clear}>
            {words.allStages}
          </button>
        )}
      </p>
    </section>
  );
}

function StageHeadings({ stages }: { readonly stages: readonly Stage[] }) {
  const words = useWords(projectsWords);
  const terms = useTerms();
  const { chosen, toggle } = useChosenStages();
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <tr>
      <th scope="col">{words.projects}</th>
      {stages.map(({ stage, count }, index) => {
        const name = terms.closed('ProjectStage', stage);
        return (
          <th key={stage} scope="col">
            <button
              type="button"
              className={styles['stage']}
              aria-pressed={chosen.includes(stage)}
              title={words.stageCount(name, count)}
              onClick={() => toggle(stage)}
            >
              <span className={styles['name']}>
                <span className={styles['position']}>{index + 1}</span> {name}
              </span>
              <span className={styles['count']}>{count}</span>
              <span className={styles['bar']} style={{ inlineSize: `${(100 * count) / most}%` }} />
            </button>
          </th>
        );
      })}
    </tr>
  );
}

/** What the projects state in sum, and how many state it: nothing is a dash, and never a nought. */
function Sum({ value: { sum, stated, of } }: { readonly value: StatedFragment }) {
  const words = useWords(projectsWords);
  if (of === 0) return null;
  return (
    <>
      <span className={sum === null ? styles['none'] : styles['sum']}>
        {sum === null ? words.notStated : sum.toLocaleString()}
      </span>
      <small className={styles['stated']}>{words.statedOf(stated, of)}</small>
    </>
  );
}
