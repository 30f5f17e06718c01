import { type AnswerFrame, HowComputed } from '../parts/how-computed.tsx';
import styles from './entity.module.css';

/** How the answer of one section was computed, without the frame that the end of a view has. */
export function SectionBasis({ answer, of }: { readonly answer: AnswerFrame; readonly of: string }) {
  return (
    <div className={styles['basis']}>
      <HowComputed answer={answer} of={of} />
    </div>
  );
}
