import { useMemo } from 'react';
import { useListParameter, useParameter } from '../address/use-parameter.ts';
import { DistrictExports } from '../exports/district-exports.tsx';
import { GapListDocument, type GapListQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { DataTable } from '../parts/data-table.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Page } from '../parts/page.tsx';
import { partWords } from '../parts/part-words.ts';
import { Empty, Failure, Loading } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswers } from '../service/use-answer.ts';
import { GapControls } from './gap-controls.tsx';
import { toGapRows } from './gap-row.ts';
import { gapsWords } from './gaps-words.ts';
import { StatusTiles, useChosenRows } from './status-tiles.tsx';
import { useGapColumns } from './use-gap-columns.tsx';

/** What links the chains of one district, or of all, lack, as one list. */
export function GapsPage() {
  const words = useWords(gapsWords);
  const [district] = useParameter('district', '');
  const [product] = useParameter('product', '');
  const [industry] = useParameter('industry', '');
  const [wantedOnly] = useParameter('wanted', '');
  const [asOf] = useParameter('asOf', '');
  const [statuses] = useListParameter('status');
  const { answer: districts, districts: subjects } = useDistricts('SUBJECT');
  const asked = district === '' ? subjects.map(({ id }) => id) : [district];
  const choice = {
    product: product || null,
    industry: industry || null,
    wantedOnly: wantedOnly === 'yes',
    asOf: asOf || null,
  };
  const answers = useAnswers(
    GapListDocument,
    asked.map((id) => ({ district: id, ...choice })),
  );
  const failed = [districts, ...answers].find(({ isError }) => isError);
  const waiting = asked.length === 0 || answers.some(({ data }) => data === undefined);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <DistrictExports
          table="gaps"
          districts={subjects}
          asked={asked}
          parametersOf={(id) => ({
            ...choice,
            wantedOnly: wantedOnly === 'yes' ? 'true' : null,
            district: id,
            status: statuses,
          })}
          note={words.exportHolds}
        />
      }
    >
      <GapControls />
      {failed ? (
        <Failure error={failed.error} onRetry={() => void failed.refetch()} />
      ) : waiting ? (
        <Loading />
      ) : (
        <GapList answers={answers.flatMap(({ data }) => (data ? [data.chainGaps] : []))} />
      )}
    </Page>
  );
}

function GapList({ answers }: { readonly answers: readonly GapListQuery['chainGaps'][] }) {
  const words = useWords(gapsWords);
  const shared = useWords(partWords);
  const choose = useChoose();
  const columns = useGapColumns(answers.length > 1);
  const rows = useMemo(() => answers.flatMap((answer) => toGapRows(answer)), [answers]);
  const chosen = useChosenRows(rows);
  return (
    <>
      <StatusTiles rows={rows} />
      {rows.length === 0 && (
        <Empty>
          <p>{words.noGaps}</p>
        </Empty>
      )}
      {answers
        .filter(({ emptyReason }) => emptyReason !== null)
        .map(({ district, emptyReason, emptyReasonZh }) => (
          <p key={district.id}>{shared.pair(district.name, choose(emptyReason, emptyReasonZh))}</p>
        ))}
      {rows.length > 0 && (
        <DataTable caption={words.caption} columns={columns} rows={chosen} rowKey={({ key }) => key} />
      )}
      {answers.map((answer) => (
        <HowComputed
          key={answer.district.id}
          answer={answer}
          of={answers.length > 1 ? answer.district.name : undefined}
        />
      ))}
    </>
  );
}
