import { useMemo } from 'react';
import { addresses } from '../address/addresses.ts';
import { useListParameter, useParameter } from '../address/use-parameter.ts';
import { ChainListDocument, type ChainListQuery, ChainStatusesDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import { GapBadge, gapStatuses, type GapStatus } from '../parts/badges.tsx';
import { Choices } from '../parts/choices.tsx';
import { DistrictChoice } from '../parts/district-choice.tsx';
import { HowComputed } from '../parts/how-computed.tsx';
import { Controls, Page } from '../parts/page.tsx';
import { Answered, Empty, Failure, Loading, Note } from '../parts/states.tsx';
import { useDistricts } from '../parts/use-districts.ts';
import { useAnswer, useAnswers } from '../service/use-answer.ts';
import { chainsWords } from './chain-words.ts';
import styles from './chains-page.module.css';
import { DistrictChains } from './district-chains.tsx';
import { districtOf, filterChains, groupChains, type ListedChain } from './group-chains.ts';
import { Link } from 'wouter';

/** All chains by district and cluster, each with the statuses of its stages. */
export function ChainsPage() {
  const words = useWords(chainsWords);
  const answer = useAnswer(ChainListDocument, {});
  return (
    <Page title={words.title} lead={words.lead}>
      <Answered answer={answer}>{({ chains }) => <ChainList chains={chains} />}</Answered>
    </Page>
  );
}

function ChainList({ chains }: { readonly chains: ChainListQuery['chains'] }) {
  const words = useWords(chainsWords);
  const all = useMemo(() => chains.edges.map(({ node }) => node), [chains]);
  const { statusOf, answers } = useStatuses(all);
  const [district, setDistrict] = useParameter('district', '');
  const [text, setText] = useParameter('text', '');
  const [chosen, setStatuses] = useListParameter('status');
  const statuses = gapStatuses.filter((status) => chosen.includes(status));
  const shown = filterChains(all, { district, text, statuses }, statusOf);
  // A district alone without a chain has been told of already.
  const isFiltered = text !== '' || statuses.length > 0;
  // By status nothing can be kept before the statuses are known.
  const isWaiting = statuses.length > 0 && answers.some(({ isPending }) => isPending);
  const failed = answers.find(({ isError }) => isError);
  const first = answers.find(({ data }) => data !== undefined)?.data;
  return (
    <>
      <Controls>
        <DistrictChoice all value={district} onChange={setDistrict} />
        <input
          type="search"
          className={`field ${styles['text']}`}
          aria-label={words.text}
          placeholder={words.text}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Choices
          label={words.status}
          values={statuses}
          options={gapStatuses.map((status) => ({ value: status, text: <GapBadge status={status} /> }))}
          onChange={setStatuses}
        />
      </Controls>
      {!isWaiting && <p role="status">{words.shown(shown.length, all.length)}</p>}
      {chains.pageInfo.hasNextPage && <Note>{words.more}</Note>}
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      <NoChainOf chains={all} district={district} />
      {isWaiting && <Loading />}
      {shown.length === 0 && !isWaiting && (all.length === 0 || isFiltered) && (
        <Empty>
          <p>{all.length === 0 ? words.noneStated : words.noneMatches}</p>
          {all.length > 0 && <Link href={addresses.chains()}>{words.showAll}</Link>}
        </Empty>
      )}
      {groupChains(shown).map((group) => (
        <DistrictChains key={group.district?.id ?? ''} group={group} statusOf={statusOf} />
      ))}
      {first && <HowComputed answer={first.chainGaps} />}
    </>
  );
}

/** Statuses of all stages, each seen from the district that its chain is printed for. */
function useStatuses(chains: readonly ListedChain[]) {
  const districts = [
    ...new Set(chains.filter(({ kind }) => kind !== 'MODE').flatMap((chain) => districtOf(chain)?.id ?? [])),
  ];
  const answers = useAnswers(
    ChainStatusesDocument,
    districts.map((district) => ({ district })),
  );
  const statusOf = new Map<string, GapStatus>(
    answers
      .flatMap(({ data }) => data?.chainGaps.chains ?? [])
      .flatMap(({ stages }) => stages.map(({ stage, status }) => [stage.id, status] as const)),
  );
  return { statusOf, answers };
}

/** Says so where documents print no chain of goods for the district that was chosen. */
function NoChainOf({
  chains,
  district,
}: {
  readonly chains: readonly ListedChain[];
  readonly district: string;
}) {
  const words = useWords(chainsWords);
  const { districts } = useDistricts('SUBJECT');
  const goods = chains.filter(({ kind }) => kind !== 'MODE');
  if (district === '' || chains.length === 0 || filterChains(goods, { ...everything, district }).length > 0)
    return null;
  return (
    <Note>
      {words.noChainOf(districts.find(({ id }) => id === district)?.name ?? district)}{' '}
      <Link href={addresses.chains()}>{words.showAll}</Link>
    </Note>
  );
}

const everything = { text: '', statuses: [] };
