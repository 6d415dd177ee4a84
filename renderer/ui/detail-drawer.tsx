import { Drawer } from 'antd';
import { type ReactNode, useLayoutEffect } from 'react';
import styles from './detail-drawer.module.css';

interface DetailDrawerProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Gives the focus back to where it was before opening: arrow keys go on in the list at once. */
function useFocusBack(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [open]);
}

/** The detail of one row beside its list; the list stays usable, Escape closes. */
export function DetailDrawer({ open, title, onClose, footer, children }: DetailDrawerProps) {
  useFocusBack(open);
  return (
    <Drawer
      open={open}
      title={title}
      onClose={onClose}
      mask={false}
      size={520}
      destroyOnHidden
      footer={footer ?? null}
      closable={{ 'aria-label': '关闭' }}
    >
      {children}
    </Drawer>
  );
}

/** One named value of a detail; nothing given shows a dash. */
export function Fact({ name, children }: { name: string; children?: ReactNode }) {
  const blank = children === null || children === undefined || children === '';
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{blank ? <span className={styles.blank}>—</span> : children}</dd>
    </div>
  );
}

/** A group of facts. */
export function Facts({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.facts}>
      {title ? <h3>{title}</h3> : null}
      <dl>{children}</dl>
    </section>
  );
}
