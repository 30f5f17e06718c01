import { useMemo } from 'react';
import { DistrictExports } from '../exports/district-exports.tsx';
import { DistrictRulesDocument, TargetDocumentsDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { Answered, Failure, Loading } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer } from '../service/use-answer.ts';
import { ChartSection } from './chart-section.tsx';
import { FindingPanel } from './finding-panel.tsx';
import { FindingsSection } from './findings-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { noYear, type TargetChoice, useTargetChoice } from './target-choice.ts';
import { TargetControls } from './target-controls.tsx';
import { TargetList } from './target-list.tsx';
import { toTargetRows } from './target-row.ts';
import { findingWords, targetsWords } from './targets-words.ts';
import { useDistrictChecks } from './use-district-checks.ts';
import { useTargetPages } from './use-target-pages.ts';

/** The figures of plans, the growth that they need, and what the checks find of them. */
export function TargetsPage() {
  const words = useWords(targetsWords);
  const choice = useTargetChoice();
  const { answer: districts, districts: subjects } = useDistricts('SUBJECT');
  const asked = choice.district === '' ? subjects.map(({ id }) => id) : [choice.district];
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <DistrictExports
          table="targets"
          districts={subjects}
          asked={asked}
          parametersOf={(id) => toExportParameters(choice, id)}
        />
      }
    >
      {districts.isError ? (
        <Failure error={districts.error} onRetry={() => void districts.refetch()} />
      ) : (
        <Targets choice={choice} districts={subjects} asked={asked} />
      )}
    </Page>
  );
}

const toExportParameters = ({ indicator, subject, attr, year }: TargetChoice, district: string) => ({
  district,
  indicators: indicator || null,
  subjects: subject || null,
  attr: attr || null,
  year: year === noYear ? null : year || null,
});

interface TargetsProps {
  readonly choice: TargetChoice;
  readonly districts: readonly { readonly id: string; readonly name: string }[];
  /** Ids of the districts whose figures are checked. */
  readonly asked: readonly string[];
}

function Targets({ choice, districts, asked }: TargetsProps) {
  const statements = useAnswer(TargetDocumentsDocument, {});
  const documents = statements.data?.documents.edges;
  const printedIn = documents?.flatMap(({ node }) => (node.districtId === choice.district ? [node.id] : []));
  const pages = useTargetPages(
    choice.district === '' ? null : { docId: { in: printedIn ?? [] } },
    choice.district === '' || printedIn !== undefined,
  );
  const checks = useDistrictChecks(asked);
  const rows = useMemo(
    () =>
      toTargetRows({
        targets: pages.data?.pages.flatMap(({ targets }) => targets.edges.map(({ node }) => node)) ?? [],
        answers: checks.answers,
        findings: checks.findings,
        documents: documents ?? [],
        districts,
      }),
    [pages.data, checks.answers, checks.findings, documents, districts],
  );
  const failed = [statements, pages].find(({ isError }) => isError) ?? checks.failed;
  return (
    <>
      <TargetControls rows={rows} choice={choice} />
      {failed ? (
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      ) : pages.data === undefined ? (
        <Loading />
      ) : (
        <>
          <ChartSection rows={rows} choice={choice} />
          <TargetList
            rows={rows}
            choice={choice}
            total={pages.data.pages[0]?.targets.totalCount ?? rows.length}
            checking={checks.waiting}
          />
          <CheckResults choice={choice} checks={checks} />
        </>
      )}
    </>
  );
}

function CheckResults({
  choice,
  checks: { answers, findings, waiting },
}: {
  readonly choice: TargetChoice;
  readonly checks: ReturnType<typeof useDistrictChecks>;
}) {
  const words = useWords(findingWords);
  const rules = useAnswer(DistrictRulesDocument, { district: choice.district || null }, { keepOld: true });
  return (
    <section aria-labelledby="check-results">
      <h2 id="check-results">{words.results}</h2>
      {waiting ? <Loading /> : <FindingsSection findings={findings} />}
      {!waiting && <FindingPanel findings={findings} />}
      <Answered answer={rules}>{({ ruleChecks }) => <RulesSection answer={ruleChecks} />}</Answered>
      {answers.map(({ consistencyChecks }) => (
        <HowComputed
          key={consistencyChecks.district.id}
          answer={consistencyChecks}
          of={`${words.figures} · ${consistencyChecks.district.name}`}
        />
      ))}
      {answers.map(({ consistencyChecks: { district }, targetGrowth }) => (
        <HowComputed key={district.id} answer={targetGrowth} of={`${words.growth} · ${district.name}`} />
      ))}
    </section>
  );
}
