import { useLanguage } from '../language/language.tsx';
import { useChoose, useWords } from '../language/use-words.ts';
import { InferredMark, ModalityBadge } from '../parts/badges.tsx';
import { Cites } from '../parts/cites.tsx';
import { EntityLink } from '../parts/entity-link.tsx';
import { productWords } from './chain-words.ts';
import type { MappedProduct } from './makers.ts';
import styles from './product-block.module.css';

type Goal = MappedProduct['goal'];

/** Capacities that the plan prints for a product, its goal, and what is still lacking of it. */
export function Quantities({ product }: { readonly product: MappedProduct }) {
  const words = useWords(productWords);
  const amount = useAmount();
  const { capacities, goal } = product;
  if (capacities.length === 0 && goal.goals.length === 0) return null;
  return (
    <dl className={styles['quantities']}>
      {capacities.map(({ value, unit, qualifier, modality, stated, holders, cites }, index) => (
        <div key={index}>
          <dt>{words.capacity}</dt>
          <dd>
            <strong>{amount(value, unit)}</strong> {qualifier !== null && <small>{qualifier} </small>}
            <ModalityBadge modality={modality} /> <InferredMark stated={stated} />
            {holders.map((holder) => (
              <span key={holder.id}>
                {' '}
                <EntityLink entity={holder} />
              </span>
            ))}{' '}
            <Cites cites={cites} of={`${words.capacity} ${amount(value, unit)}`} />
          </dd>
        </div>
      ))}
      <GoalRows goal={goal} />
    </dl>
  );
}

function GoalRows({ goal }: { readonly goal: Goal }) {
  const words = useWords(productWords);
  const choose = useChoose();
  const amount = useAmount();
  if (goal.goals.length === 0) return null;
  return (
    <>
      {goal.goals.map(({ value, unit, year, qualifier, isAddition, cites }, index) => (
        <div key={index}>
          <dt>{words.goal}</dt>
          <dd>
            <strong>{amount(value, unit)}</strong> {year !== null && <small>{year} </small>}
            {isAddition && <small>{words.addition} </small>}
            {qualifier !== null && <small>{qualifier} </small>}
            <Cites cites={cites} of={`${words.goal} ${amount(value, unit)}`} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.shortfall}</dt>
        <dd>
          {goal.shortfall ? (
            <strong>{amount(goal.shortfall.value, goal.shortfall.unit)}</strong>
          ) : (
            <small>{choose(goal.shortfallReason, goal.shortfallReasonZh)}</small>
          )}
        </dd>
      </div>
      {goal.uncommitted && (
        <div>
          <dt>{words.uncommitted}</dt>
          <dd>
            <strong>{amount(goal.uncommitted.value, goal.uncommitted.unit)}</strong>
          </dd>
        </div>
      )}
    </>
  );
}

/** A figure with its unit, the thousands parted. */
function useAmount(): (value: number, unit: string) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 6 });
  return (value, unit) => `${format.format(value)} ${unit}`;
}
