import { useChangeAddress, useParameter } from '../address/use-parameter.ts';
import { useWords } from '../language/use-words.ts';
import { productWords } from './chain-words.ts';
import styles from './product-block.module.css';

/** Opens the panel of who could fill a gap; `fill` of the address names the product or the stage. */
export function FillButton({
  id,
  name,
  whole = false,
}: {
  readonly id: string;
  readonly name: string;
  /** True: for a whole stage. */
  readonly whole?: boolean;
}) {
  const words = useWords(productWords);
  const [open] = useParameter('fill', '');
  const change = useChangeAddress();
  return (
    <button
      type="button"
      className={`button screen-only ${styles['fill']}`}
      aria-expanded={open === id}
      onClick={() => change({ fill: open === id ? null : id }, { push: true })}
    >
      {whole ? words.wholeStage : words.whoCouldFill}
      <span className="unseen"> {name}</span>
    </button>
  );
}
