import { ClusterTiersDocument, type ClusterTiersQuery } from '../generated/operations.ts';
import { useTerms } from '../language/terms.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { Badge, InferredMark } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { Answered } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './entity.module.css';
import { kindWords } from './entity-words.ts';
import { SectionBasis } from './section-basis.tsx';

type Step = ClusterTiersQuery['clusterHistory']['clusters'][number]['steps'][number];

const changeSigns: Readonly<Record<Step['change'], string>> = {
  FIRST_EDITION: '●',
  NEW: '+',
  UP: '↑',
  DOWN: '↓',
  SAME_TIER: '=',
  UNRANKED: '·',
  NOT_YET: '·',
  NOT_NAMED: '—',
};

const changeTones: Readonly<Partial<Record<Step['change'], string>>> = {
  UP: 'COVERED',
  NEW: 'PLANNED',
  DOWN: 'MISSING',
};

/** A cluster through the editions of its district's plans: tier, place, name, and how that changed. */
export function ClusterTiers({ district, cluster }: { readonly district: string; readonly cluster: string }) {
  const words = useWords(kindWords);
  const choose = useChoose();
  const answer = useAnswer(ClusterTiersDocument, { district, clusters: [cluster] });
  return (
    <section aria-labelledby="tiers-title" id="tiers">
      <h2 id="tiers-title">{words.tiers}</h2>
      <Answered answer={answer}>
        {({ clusterHistory }) => {
          const steps = clusterHistory.clusters[0]?.steps ?? [];
          if (steps.length === 0)
            return (
              <p className={styles['none']}>
                {choose(clusterHistory.emptyReason, clusterHistory.emptyReasonZh)}
              </p>
            );
          return (
            <>
              <p className={styles['soft']}>{words.tiersLead}</p>
              <ol className={styles['timeline']}>
                {steps.map((step) => (
                  <TierStep key={step.document.id} step={step} />
                ))}
              </ol>
              <SectionBasis answer={clusterHistory} of={words.tiers} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function TierStep({ step }: { readonly step: Step }) {
  const words = useWords(kindWords);
  const terms = useTerms();
  const { document, change, tierLabel, position, nameInDoc, renamed, stated, cites } = step;
  return (
    <li className={styles['edition']} data-status={document.status}>
      <p className={styles['date']}>
        <time>{document.date}</time>{' '}
        <Badge tone="plain">{terms.closed('DocumentStatus', document.status)}</Badge>
      </p>
      <p>
        <strong lang="zh-CN">{tierLabel ?? words.noTier}</strong>{' '}
        <Badge tone={changeTones[change] ?? 'plain'} sign={changeSigns[change]}>
          {words[change]}
        </Badge>{' '}
        {position !== null && <span className={styles['soft']}>{words.position(position)} </span>}
        <InferredMark stated={stated} /> <Cites cites={cites} of={tierLabel ?? document.name} />
      </p>
      {nameInDoc !== null && (
        <p>
          <span className={styles['soft']}>{words.nameInDoc} </span>
          <span lang="zh-CN">{nameInDoc}</span> {renamed && <Badge tone="plain">{words.renamed}</Badge>}
        </p>
      )}
      <p className={styles['soft']}>
        <EntityLink entity={document} />
      </p>
    </li>
  );
}
