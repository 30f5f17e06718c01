import { useChangeAddress } from '../address/use-parameter.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import type { Finding } from './target-row.ts';
import { checkKindWords, findingWords } from './targets-words.ts';
import styles from './targets.module.css';
import { VerdictBadge } from './verdict-badge.tsx';

/** What one check says of a figure; it opens the finding. */
export function FindingButton({ finding }: { readonly finding: Finding }) {
  const words = useWords(findingWords);
  const kinds = useWords(checkKindWords);
  const choose = useChoose();
  const change = useChangeAddress();
  const label = words.openOf(choose(finding.message, finding.messageZh));
  return (
    <button
      type="button"
      className={styles['finding']}
      title={label}
      aria-haspopup="dialog"
      onClick={() => change({ finding: finding.key }, { push: true })}
    >
      <VerdictBadge verdict={finding.verdict} /> <small>{kinds[finding.kind]}</small>
      <span className="unseen"> {label}</span>
    </button>
  );
}
