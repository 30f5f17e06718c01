import type { CompareDistrictFragment } from '../generated/operations.ts';
import { useChangeAddress } from '../address/use-parameter.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { compareWords, statusWords } from './compare-words.ts';
import { hasStatements } from './has-statements.ts';
import styles from './compare.module.css';

/** Which districts have nothing to compare, why, and what would change it. */
export function WithoutStatements({ districts }: { readonly districts: readonly CompareDistrictFragment[] }) {
  const words = useWords(compareWords);
  const statuses = useWords(statusWords);
  const choose = useChoose();
  const change = useChangeAddress();
  const without = districts.filter((district) => !hasStatements(district));
  if (without.length === 0) return null;
  const thirdParty = without.some(({ status }) => status === 'THIRD_PARTY_LEFT_OUT');
  return (
    <section className={styles['without']}>
      <p>{words.withoutStatements}</p>
      <ul>
        {without.map(({ district, status, explanation, explanationZh, nextEdition }) => (
          <li key={district.id}>
            <EntityLink entity={district} /> <Badge tone="plain">{statuses[status]}</Badge>{' '}
            {choose(explanation, explanationZh)}
            {nextEdition !== null && (
              <button
                type="button"
                className="button screen-only"
                onClick={() => change({ asOf: nextEdition })}
              >
                {words.seeAsOf(nextEdition)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {thirdParty && (
        <button
          type="button"
          className="button screen-only"
          onClick={() => change({ basis: null, includeThirdParty: 'true' })}
        >
          {words.countThirdParty}
        </button>
      )}
    </section>
  );
}
