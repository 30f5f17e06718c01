import { useListParameter } from '../address/use-parameter.ts';
import { ChainMapDocument, type ChainMapQuery } from '../generated/operations.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { HowComputed } from '../parts/how-computed.tsx';
import { Empty, Failure, Note } from '../parts/states.tsx';
import { useAnswers } from '../service/use-answer.ts';
import { ChainMap } from './chain-map.tsx';
import styles from './chain-map.module.css';
import { ChainMatrix } from './chain-matrix.tsx';
import { mapWords } from './chain-words.ts';
import { FillPanel } from './fill-panel.tsx';
import { Legend } from './legend.tsx';

/** The map as one district covers it, with other districts below each stage, and the panel of a gap. */
export function DistrictMap({
  id,
  answer,
  isMode,
}: {
  readonly id: string;
  readonly answer: ChainMapQuery['chainGaps'];
  readonly isMode: boolean;
}) {
  const words = useWords(mapWords);
  const choose = useChoose();
  const { beside, failures, settled } = useBeside(id, answer.district);
  const chain = answer.chains[0];
  if (!chain || chain.stages.length === 0)
    return <Empty>{choose(answer.emptyReason, answer.emptyReasonZh) || words.noStage}</Empty>;
  return (
    <>
      <h2>
        {answer.district.name} · {words.stages(chain.stages.length)}
      </h2>
      {isMode ? <Note>{words.isMode}</Note> : <Legend counts={answer.counts} />}
      {failures}
      {beside.length > 0 && !isMode && (
        <ChainMatrix districts={[{ district: answer.district, chain }, ...beside]} />
      )}
      <p className={styles['ends']} aria-hidden="true">
        <span>{words.upstream}</span>
        <span>{words.downstream} →</span>
      </p>
      <ChainMap chain={chain} district={answer.district} beside={beside} withStatus={!isMode} />
      {/* It scrolls into view when it opens: not before what stands above it is there. */}
      {settled && <FillPanel chain={chain} district={answer.district} />}
      <HowComputed answer={answer} />
    </>
  );
}

/** The same chain in the districts of `with`, and what went wrong with any of them. */
function useBeside(id: string, main: { readonly id: string; readonly name: string }) {
  const words = useWords(mapWords);
  const [listed, setListed] = useListParameter('with');
  const asked = [...new Set(listed)].filter((one) => one !== main.id && one !== main.name);
  const answers = useAnswers(
    ChainMapDocument,
    asked.map((district) => ({ district, chain: id })),
  );
  return {
    settled: answers.every(({ isPending }) => !isPending),
    beside: answers.flatMap(({ data }) => {
      const chain = data?.chainGaps.chains[0];
      return data && chain ? [{ district: data.chainGaps.district, chain }] : [];
    }),
    failures: answers.map(({ error }, index) => {
      const name = asked[index] ?? '';
      return error ? (
        <div key={name}>
          <Failure error={error} />
          <button
            type="button"
            className="button screen-only"
            onClick={() => setListed(listed.filter((one) => one !== name))}
          >
            {words.remove(name)}
          </button>
        </div>
      ) : null;
    }),
  };
}
