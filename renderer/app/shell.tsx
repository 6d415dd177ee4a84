import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { ConnectionBanner } from './connection-banner.tsx';
import styles from './shell.module.css';
import { SideNavigation } from './side-navigation.tsx';

/** The operator's window: navigation on the left, the page on the right. */
export function Shell() {
  return (
    <div className={styles.shell}>
      <SideNavigation />
      <div className={styles.content}>
        <ConnectionBanner />
        <div className={styles.scroller}>
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </div>
    </div>
  );
}
