import { Suspense } from 'react';
import { NavLink } from 'react-router';
import { useRights } from '../data/rights.ts';
import { latePart } from '../ui/late-part.ts';
import type { NavigationEntry } from './feature.ts';
import { features } from './features.ts';
import { RunningJobs } from './running-jobs.tsx';
import styles from './shell.module.css';
import { useWorkspace } from './workspace-context.tsx';

const AccountMenu = latePart(async () => (await import('../features/account/account-menu.tsx')).AccountMenu);

const entries = features.flatMap(feature => feature.navigation);
const groups: readonly NavigationEntry['group'][] = ['desk', 'registry', 'draw', 'publish', 'system'];

function Entry({ path, title, icon: Icon, badge: Badge }: NavigationEntry) {
  return (
    <li>
      <NavLink
        to={path}
        end={path === '/'}
        title={title}
        className={({ isActive }) => (isActive ? `${styles.link} ${styles.current}` : (styles.link ?? ''))}
      >
        <Icon aria-hidden />
        <span className={styles.linkText}>{title}</span>
        {Badge ? <Badge /> : null}
      </NavLink>
    </li>
  );
}

/** The left navigation: whose desk this is, the places in the order of the year, what is running. */
export function SideNavigation() {
  const { bureau, demo } = useWorkspace();
  const may = useRights();
  const allowed = entries.filter(({ method }) => method === undefined || may(method));
  const shown = groups.filter(group => allowed.some(entry => entry.group === group));
  return (
    <nav className={styles.navigation} aria-label="主导航">
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden="true">
          明
        </span>
        <span className={styles.brandText}>
          <strong>明抽</strong>
          <span className={styles.bureau}>{bureau.name}</span>
        </span>
      </div>
      {demo ? <p className={styles.demo}>演示单位，数据为虚构</p> : null}
      <div className={styles.groups}>
        {shown.map(group => (
          <ul key={group} className={styles.group}>
            {allowed
              .filter(entry => entry.group === group)
              .map(entry => (
                <Entry key={entry.path} {...entry} />
              ))}
          </ul>
        ))}
      </div>
      <RunningJobs />
      <Suspense>
        <AccountMenu />
      </Suspense>
    </nav>
  );
}
