import { type ReactNode, useEffect } from 'react';
import { useArrival } from './use-arrival.ts';
import styles from './page.module.css';

/** Names from documents stay Chinese on the English page, and are spoken so. */
const hasChinese = /\p{Script=Han}/u;

/** The frame of a view: its heading, which is also the title of the window, what it answers, and what can be done. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · chain-atlas`;
  }, [title]);
  const heading = useArrival();
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1 ref={heading} tabIndex={-1} lang={hasChinese.test(title) ? 'zh-CN' : undefined}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={`${styles['actions']} screen-only`}>{actions}</div>}
      </div>
      {children}
    </>
  );
}

/** The row of choices on top of a view. */
export function Controls({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles['controls']} screen-only`}>{children}</div>;
}
