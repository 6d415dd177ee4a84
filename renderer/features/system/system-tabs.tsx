import { NavLink } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import styles from './system-tabs.module.css';

const tabs = [
  { path: addresses.bureau, title: '单位资料' },
  { path: addresses.profile, title: '方案' },
  { path: addresses.accounts, title: '账户与权限' },
  { path: addresses.audit, title: '操作日志' },
  { path: addresses.backup, title: '备份' },
  { path: addresses.imports, title: '导入记录' },
  { path: addresses.diagnostics, title: '诊断' },
  { path: addresses.update, title: '更新' },
];

/** The pages of 系统, side by side. */
export function SystemTabs() {
  return (
    <nav className={styles.tabs} aria-label="系统">
      {tabs.map(({ path, title }) => (
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
