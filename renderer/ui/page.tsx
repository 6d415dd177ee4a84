import { type ReactElement, type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** What this is: 「检查对象名录库」. */
  readonly title: string;
  /** How it stands: 「在库 12,000 户」, 「等待见证人」. */
  readonly state?: string | undefined;
  /** The one thing to do here; there is one primary button a page. */
  readonly primary?: ReactElement | undefined;
  /** The other things to do. */
  readonly actions?: ReactNode;
  /** A sentence under the title. */
  readonly lead?: ReactNode;
  /** Give the content all the height that is left, for one long table. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A page of the operator: a title that says the state, one primary button, and the content below. */
export function Page({ title, state, primary, actions, lead, fill = false, children }: PageProps) {
  const heading = state ? `${title}：${state}` : title;
  useEffect(() => {
    document.title = `${heading} - 明抽`;
  }, [heading]);
  return (
    <main className={fill ? `${styles.page} ${styles.fill}` : styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 className={styles.title}>
            {title}
            {state ? <span className={styles.state}>：{state}</span> : null}
          </h1>
          {lead ? <p className={styles.lead}>{lead}</p> : null}
        </div>
        <div className={styles.actions}>
          {actions}
          {primary}
        </div>
      </header>
      <div className={styles.content}>{children}</div>
    </main>
  );
}

/** A white sheet on the desk: one group of things that belong together. */
export function Sheet({ title, extra, children }: { title?: string; extra?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.sheet} aria-label={title}>
      {title || extra ? (
        <div className={styles.sheetHeader}>
          <h2 className={styles.sheetTitle}>{title}</h2>
          {extra}
        </div>
      ) : null}
      {children}
    </section>
  );
}
