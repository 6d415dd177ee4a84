import { NavLink } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import styles from '../system/system-tabs.module.css';

const tabs: readonly { readonly path: string; readonly title: string; readonly method: MethodName }[] = [
  { path: addresses.inspectors, title: '名录', method: 'inspector.list' },
  { path: addresses.certificates, title: '证件到期', method: 'inspector.certificates' },
  { path: addresses.loads, title: '任务均衡', method: 'inspector.loads' },
];

/** The pages about inspectors, side by side. */
export function StaffTabs() {
  const may = useRights();
  return (
    <nav className={styles.tabs} aria-label="执法检查人员">
      {tabs
        .filter(({ method }) => may(method))
        .map(({ path, title }) => (
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
