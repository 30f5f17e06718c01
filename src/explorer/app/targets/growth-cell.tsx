import type { GoalGrowthFragment } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { useNumberText } from './figure-text.tsx';
import type { TargetRow } from './target-row.ts';
import { obstacleWords, targetsWords } from './targets-words.ts';
import styles from './targets.module.css';

/** The growth that a goal needs, beside what the document says of it; or what stands in the way of computing it. */
export function GrowthCell({ row: { growth, obstacles, notComputed } }: { readonly row: TargetRow }) {
  const words = useWords(targetsWords);
  const obstacleNames = useWords(obstacleWords);
  const choose = useChoose();
  return (
    <>
      {growth.map((one) => (
        <Needed key={one.baseline.id} growth={one} />
      ))}
      {notComputed && (
        <span className={styles['soft']} title={words.notComputedWhy}>
          {words.notComputed}
          <span className="unseen"> {words.notComputedWhy}</span>
        </span>
      )}
      {growth.length === 0 &&
        obstacles.map(({ kind, message, messageZh }) => (
          <div key={message} className={styles['soft']} title={choose(message, messageZh)}>
            {obstacleNames[kind]}
            <span className="unseen">{choose(message, messageZh)}</span>
          </div>
        ))}
    </>
  );
}

function Needed({ growth }: { readonly growth: GoalGrowthFragment }) {
  const words = useWords(targetsWords);
  const numberText = useNumberText();
  const { compoundAnnualPercent, perYear, total, totalPercent, unit, baseline, approximate, stated } = growth;
  const yearly =
    compoundAnnualPercent === null
      ? `${numberText(perYear, true)} ${unit}`
      : `${numberText(roundPercent(compoundAnnualPercent), true)}%`;
  const all =
    totalPercent === null
      ? `${numberText(total, true)} ${unit}`
      : `${numberText(roundPercent(totalPercent), true)}%`;
  return (
    <div className={styles['growth']}>
      <strong>
        {approximate && words.approximately}
        {words.yearly(yearly)}
      </strong>
      <div className={styles['soft']}>
        {words.inAll(all)} · {words.from(String(baseline.year), baseline.name)}
      </div>
      {stated.map(({ figure }) => (
        <div key={figure.id} lang="zh-CN">
          {words.statedGrowth(figure.name)}
        </div>
      ))}
    </div>
  );
}

const roundPercent = (percent: number): number => Math.round(percent * 10) / 10;
