import { useMemo } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { FindingButton } from './finding-button.tsx';
import type { Finding } from './target-row.ts';
import {
  checkKindWords,
  checkReasonWords,
  findingWords,
  targetsWords,
  verdictWords,
} from './targets-words.ts';
import styles from './targets.module.css';
import { VerdictTiles } from './verdict-tiles.tsx';

const verdicts = ['DIFFERS', 'CANNOT_TELL', 'AGREES'] as const;

/** All findings on figures, those that do not fit first. */
export function FindingsSection({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords(findingWords);
  const columns = useFindingColumns();
  const [chosen] = useListParameter('verdict');
  const shown = useMemo(() => {
    const kept = findings.filter(({ verdict }) => chosen.length === 0 || chosen.includes(verdict));
    return kept.toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict));
  }, [findings, chosen]);
  return (
    <section aria-labelledby="figure-checks">
      <h3 id="figure-checks">{words.figures}</h3>
      <VerdictTiles
        label={words.byVerdict}
        parameter="verdict"
        verdicts={verdicts}
        count={(verdict) => findings.filter((finding) => finding.verdict === verdict).length}
      />
      <DataTable
        name="check-"
        caption={words.figureList}
        columns={columns}
        rows={shown}
        rowKey={({ key }) => key}
      />
    </section>
  );
}

function useFindingColumns(): readonly Column<Finding>[] {
  const words = useWords(findingWords);
  const shared = useWords(targetsWords);
  const names = useWords(verdictWords);
  const kinds = useWords(checkKindWords);
  const reasons = useWords(checkReasonWords);
  const choose = useChoose();
  return useMemo(
    () => [
      {
        key: 'verdict',
        title: words.verdict,
        value: ({ verdict, kind }) => `${verdicts.indexOf(verdict)} ${names[verdict]} ${kinds[kind]}`,
        cell: (finding) => <FindingButton finding={finding} />,
      },
      {
        key: 'district',
        title: shared.district,
        value: ({ district }) => district.name,
        cell: ({ district }) => <span className={styles['unit']}>{district.name}</span>,
      },
      {
        key: 'finding',
        heads: true,
        title: words.finding,
        value: ({ message, messageZh }) => choose(message, messageZh),
        cell: ({ message, messageZh, reason }) => (
          <div className={styles['message']}>
            {choose(message, messageZh)} {reason !== null && <Badge tone="plain">{reasons[reason]}</Badge>}
          </div>
        ),
      },
      {
        key: 'recorded',
        title: words.recordedBy,
        value: ({ recordedBy }) => recordedBy.map(({ name }) => name).join(' '),
        cell: ({ recordedBy, isNew }) => (
          <>
            {isNew && <Badge tone="bad">{words.isNew}</Badge>}
            {recordedBy.map((conflict) => (
              <div key={conflict.id}>
                <EntityLink entity={conflict} plain />
              </div>
            ))}
          </>
        ),
      },
      {
        key: 'sources',
        title: shared.sources,
        cell: ({ cites, indicator }) => <Cites cites={cites} of={indicator.name} />,
      },
    ],
    [words, shared, names, kinds, reasons, choose],
  );
}
