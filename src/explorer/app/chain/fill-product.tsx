import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { useChoose, useWords } from '../language/use-words.ts';
import { GapBadge } from '../parts/badges.tsx';
import { Candidates } from './candidates.tsx';
import { CourtedElsewhere } from './courted-elsewhere.tsx';
import { Departments } from './departments.tsx';
import styles from './fill-panel.module.css';
import type { Fill } from './fill.ts';
import { fillWords } from './fill-words.ts';
import { isGap, type MappedProduct } from './makers.ts';
import { NearProducts } from './near-products.tsx';

/** Candidates for one product: as documents state, as was concluded, and of reference data, each apart. */
export function FillProduct({
  product,
  fill,
}: {
  readonly product: MappedProduct;
  readonly fill: Fill | undefined;
}) {
  const words = useWords(fillWords);
  const choose = useChoose();
  return (
    <section className={styles['product']}>
      <h3>
        {product.product.name} <GapBadge status={product.status} />
      </h3>
      {product.note !== null && <p className={styles['soft']}>{choose(product.note, product.noteZh)}</p>}
      {!isGap(product) && <p>{words.covered}</p>}
      {fill && (
        <div className={styles['columns']}>
          <div>
            {isGap(product) && <Ranked fill={fill} />}
            <Apart title={words.inferred} lead={words.inferredLead} found={fill.inferredCandidates} />
            <Apart title={words.reference} lead={words.referenceLead} found={fill.referenceCandidates} />
          </div>
          <div>
            <Departments departments={fill.answerableDepartments} />
            {product.alsoCourtedBy.length > 0 && (
              <>
                <h4>{words.courtedBy}</h4>
                <CourtedElsewhere facts={product.alsoCourtedBy} />
              </>
            )}
            <NearProducts near={fill.nearProducts} />
          </div>
        </div>
      )}
    </section>
  );
}

function Ranked({ fill }: { readonly fill: Fill }) {
  const words = useWords(fillWords);
  const change = useChangeAddress();
  const [all] = useParameter('candidates', '');
  const { total, truncated, ranked } = fill.candidates;
  const hasHints =
    fill.inferredCandidates.total + fill.referenceCandidates.total + fill.nearProducts.total > 0;
  return (
    <>
      <h4>
        {words.candidates}{' '}
        <small>{truncated ? words.shownOf(ranked.length, total) : words.total(total)}</small>
      </h4>
      {total === 0 ? (
        <p className={styles['soft']}>
          {words.noCandidates}
          {hasHints && <> {words.seeApart}</>}
        </p>
      ) : (
        <Candidates candidates={ranked} />
      )}
      {truncated && all !== 'all' && (
        <button type="button" className="button screen-only" onClick={() => change({ candidates: 'all' })}>
          {words.showAll}
        </button>
      )}
      {truncated && all === 'all' && <p className={styles['soft']}>{words.limit}</p>}
    </>
  );
}

function Apart({
  title,
  lead,
  found: { total, truncated, ranked },
}: {
  readonly title: string;
  readonly lead: string;
  readonly found: Fill['inferredCandidates'];
}) {
  const words = useWords(fillWords);
  if (total === 0) return null;
  return (
    <>
      <h4>
        {title} <small>{truncated ? words.shownOf(ranked.length, total) : words.total(total)}</small>
      </h4>
      <p className={styles['soft']}>{lead}</p>
      <Candidates candidates={ranked} />
    </>
  );
}
