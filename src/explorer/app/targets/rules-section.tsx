import { useMemo } from 'react';
import { useListParameter } from '../address/use-parameter.ts';
import type { CheckedRuleFragment, DistrictRulesQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Cites } from '../parts/cites.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Empty } from '../parts/states.tsx';
import { RuleCases } from './rule-cases.tsx';
import { findingWords, targetsWords } from './targets-words.ts';
import styles from './targets.module.css';
import { VerdictBadge } from './verdict-badge.tsx';
import { VerdictTiles } from './verdict-tiles.tsx';

const verdicts = ['BROKEN', 'HOLDS', 'CANNOT_CHECK'] as const;

/** The rules that documents set themselves, with what the facts say of each. */
export function RulesSection({ answer }: { readonly answer: DistrictRulesQuery['ruleChecks'] }) {
  const words = useWords(findingWords);
  const choose = useChoose();
  const columns = useRuleColumns();
  const [chosen] = useListParameter('rule');
  const { checks } = answer;
  return (
    <section aria-labelledby="rule-checks">
      <h3 id="rule-checks">{words.rules}</h3>
      <p className={styles['soft']}>{words.rulesLead}</p>
      <VerdictTiles
        label={words.byVerdict}
        parameter="rule"
        verdicts={verdicts}
        count={(verdict) => checks.filter((check) => check.verdict === verdict).length}
      />
      {checks.length === 0 ? (
        <Empty>
          <p>{choose(answer.emptyReason, answer.emptyReasonZh)}</p>
        </Empty>
      ) : (
        <DataTable
          name="rule-"
          caption={words.ruleList}
          columns={columns}
          rows={checks.filter(({ verdict }) => chosen.length === 0 || chosen.includes(verdict))}
          rowKey={({ rule }) => rule.id}
        />
      )}
      <HowComputed answer={answer} of={words.rules} />
    </section>
  );
}

function useRuleColumns(): readonly Column<CheckedRuleFragment>[] {
  const words = useWords(findingWords);
  const shared = useWords(targetsWords);
  const choose = useChoose();
  return useMemo(
    () => [
      {
        key: 'verdict',
        title: words.verdict,
        value: ({ verdict }) => verdicts.indexOf(verdict),
        cell: ({ verdict }) => <VerdictBadge verdict={verdict} />,
      },
      {
        key: 'district',
        title: shared.district,
        value: ({ district }) => district.name,
        cell: ({ district }) => <span className={styles['unit']}>{district.name}</span>,
      },
      {
        key: 'rule',
        heads: true,
        title: words.rule,
        value: ({ rule }) => rule.name,
        cell: ({ rule }) => (
          <div className={styles['indicator']}>
            <EntityLink entity={rule} plain />
          </div>
        ),
      },
      {
        key: 'reason',
        title: words.reason,
        value: ({ reason, reasonZh }) => choose(reason, reasonZh),
        cell: ({ reason, reasonZh }) => <div className={styles['message']}>{choose(reason, reasonZh)}</div>,
      },
      {
        key: 'cases',
        title: words.cases,
        value: ({ cases }) => cases.map(({ subject }) => subject.name).join(' '),
        cell: ({ cases }) => <RuleCases cases={cases} />,
      },
      {
        key: 'sources',
        title: shared.sources,
        cell: ({ cites, rule }) => <Cites cites={cites} of={rule.name} />,
      },
    ],
    [words, shared, choose],
  );
}
