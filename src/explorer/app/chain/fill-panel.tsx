import { useEffect, useRef } from 'react';
import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { WhoCouldFillDocument } from '../generated/operations.ts';
import { useWords } from '../language/use-words.ts';
import type { LinkedEntity } from '../parts/entity-link.tsx';
import { Answered, Note } from '../parts/states.tsx';
import { useAnswer } from '../service/use-answer.ts';
import styles from './fill-panel.module.css';
import { FillProduct } from './fill-product.tsx';
import { fillWords } from './fill-words.ts';
import { isGap, type MappedChain } from './makers.ts';

interface FillPanelProps {
  readonly chain: MappedChain;
  readonly district: LinkedEntity;
}

/** Below the map: who could fill the product or the stage that `fill` of the address names. */
export function FillPanel({ chain, district }: FillPanelProps) {
  const words = useWords(fillWords);
  const [wanted] = useParameter('fill', '');
  if (wanted === '') return null;
  const stage = chain.stages.find((one) => one.stage.id === wanted);
  const products = stage
    ? stage.products.filter(isGap)
    : chain.stages
        .flatMap((one) => one.products)
        .filter(({ product }) => product.id === wanted)
        .slice(0, 1);
  if (!stage && products.length === 0) return <Note>{words.unknown}</Note>;
  const name = stage?.stage.name ?? products[0]?.product.name ?? '';
  // A panel of its own for each, so that the focus goes to the one that was opened last.
  return <OpenPanel key={wanted} chain={chain} district={district} name={name} products={products} />;
}

const firstShown = 10;
const mostShown = 100;

function OpenPanel({
  chain,
  district,
  name,
  products,
}: FillPanelProps & { readonly name: string; readonly products: MappedChain['stages'][number]['products'] }) {
  const words = useWords(fillWords);
  const change = useChangeAddress();
  const [all] = useParameter('candidates', '');
  const answer = useAnswer(
    WhoCouldFillDocument,
    {
      district: district.id,
      chain: chain.chain.id,
      first: all === 'all' ? mostShown : firstShown,
    },
    { keepOld: true },
  );
  const heading = useFocusWhileOpen(answer.isSuccess);
  const close = () => change({ fill: null, candidates: null });
  return (
    <section
      className={styles['panel']}
      aria-labelledby="fill-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div className={styles['head']}>
        <h2 id="fill-title" tabIndex={-1} ref={heading}>
          {district.name} · {words.title(name)}
        </h2>
        <button type="button" className="button screen-only" onClick={close}>
          {words.close}
        </button>
      </div>
      <p className={styles['lead']}>{words.lead}</p>
      <Answered answer={answer}>
        {({ chainGaps }) => (
          <>
            {products.map((product) => (
              <FillProduct
                key={product.product.id}
                product={product}
                fill={chainGaps.chains
                  .flatMap(({ stages }) => stages)
                  .flatMap((one) => one.products)
                  .find((one) => one.product.id === product.product.id)}
              />
            ))}
          </>
        )}
      </Answered>
    </section>
  );
}

/** The focus goes to the panel when it opens, and back to where it was when it closes. */
function useFocusWhileOpen(isFilled: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // Before the panel is filled, the page is too short to bring it to the top.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isFilled]);
  return heading;
}
