import { NavLink } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import styles from '../system/system-tabs.module.css';

interface Tab {
  readonly path: string;
  readonly title: string;
  readonly method: MethodName;
}

const tabs: readonly Tab[] = [
  { path: addresses.documents, title: '任务公文', method: 'document.list' },
  { path: addresses.papers, title: '起草和印发', method: 'paper.list' },
  { path: addresses.numbers, title: '发文字号', method: 'number.list' },
  { path: addresses.paperTemplates, title: '模板', method: 'paper.templates' },
];

/** The pages of 公文, side by side. */
export function PaperTabs() {
  const may = useRights();
  const allowed = tabs.filter(({ method }) => may(method));
  return (
    <nav className={styles.tabs} aria-label="公文">
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
