import { NavLink } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { useRights } from '../data/rights.ts';
import styles from './page-tabs.module.css';

/** A page beside others; it is shown to whoever may call the method it cannot do without. */
export interface PageTab {
  readonly path: string;
  readonly title: string;
  readonly method: MethodName;
}

/** Pages that belong together, side by side. */
export function PageTabs({ name, tabs }: { readonly name: string; readonly tabs: readonly PageTab[] }) {
  const may = useRights();
  const allowed = tabs.filter(({ method }) => may(method));
  return (
    <nav className={styles.tabs} aria-label={name}>
      {allowed.map(({ path, title }) => (
        <NavLink
          key={path}
          to={path}
          end
          className={({ isActive }) => (isActive ? `${styles.tab} ${styles.current}` : (styles.tab ?? ''))}
        >
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
