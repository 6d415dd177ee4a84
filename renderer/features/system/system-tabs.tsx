import { NavLink } from 'react-router';
import type { MethodName } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useRights } from '../../data/rights.ts';
import styles from './system-tabs.module.css';

interface Tab {
  readonly path: string;
  readonly title: string;
  /** What the page cannot do without. */
  readonly method: MethodName;
}

const tabs: readonly Tab[] = [
  { path: addresses.bureau, title: '单位资料', method: 'workspace.status' },
  { path: addresses.profile, title: '方案', method: 'profile.get' },
  { path: addresses.accounts, title: '账户与权限', method: 'account.list' },
  { path: addresses.audit, title: '操作日志', method: 'audit.list' },
  { path: addresses.backup, title: '备份', method: 'backup.list' },
  { path: addresses.imports, title: '导入记录', method: 'import.list' },
  { path: addresses.diagnostics, title: '诊断', method: 'diagnostics.make' },
  { path: addresses.update, title: '更新', method: 'update.check' },
];

/** The pages of 系统, side by side. */
export function SystemTabs() {
  const may = useRights();
  const allowed = tabs.filter(({ method }) => may(method));
  return (
    <nav className={styles.tabs} aria-label="系统">
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
