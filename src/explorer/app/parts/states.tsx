import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useChoose, useWords } from '../language/use-words.ts';
import { ServiceError } from '../service/service-error.ts';
import { partWords } from './part-words.ts';
import styles from './states.module.css';

/** Something is on its way. */
export function Loading() {
  const words = useWords(partWords);
  return (
    <div className={styles['loading']} role="status">
      <span className={styles['spinner']} aria-hidden="true" />
      {words.loading}
    </div>
  );
}

/** Why there is nothing, in the service's or the view's own words. */
export function Empty({ children }: { readonly children?: ReactNode }) {
  const words = useWords(partWords);
  return (
    <div className={styles['empty']} role="status">
      <h2>{words.nothing}</h2>
      {children}
    </div>
  );
}

/** Something that a reader must not miss. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={styles['note']}>{children}</p>;
}

/** What went wrong, and a way to try again. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const words = useWords(partWords);
  const choose = useChoose();
  const text =
    error instanceof ServiceError
      ? choose(error.message, error.messageZh)
      : error instanceof Error
        ? error.message
        : String(error);
  return (
    <div className={styles['failure']} role="alert">
      <h2>{words.failed}</h2>
      <p>{text}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** Shows an answer once it is there, and until then that it is coming or why it does not. */
export function Answered<Data>({
  answer,
  children,
}: {
  readonly answer: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (answer.data === undefined) return <Loading />;
  return (
    <div
      className={answer.isPlaceholderData ? styles['old'] : undefined}
      aria-busy={answer.isPlaceholderData}
    >
      {children(answer.data)}
    </div>
  );
}
