import { Spin } from 'antd';
import { Suspense, useCallback, useMemo, useState } from 'react';
import { Outlet } from 'react-router';
import type { OutputOf } from '#contract/contract.ts';
import { useClient } from '../data/client-context.tsx';
import { keepDraftsOf } from '../data/drafts.ts';
import { useCodeToPrint, usePageSession } from '../data/page-session-context.tsx';
import { RightsProvider } from '../data/rights.ts';
import { useQuery } from '../data/use-query.ts';
import { AccountProvider } from '../features/account/account-context.tsx';
import { useIdleLock } from '../features/account/use-idle-lock.ts';
import { FailureState } from '../ui/failure-state.tsx';
import { latePart } from '../ui/late-part.ts';
import styles from './shell.module.css';
import { useWorkspace } from './workspace-context.tsx';

// Most starts show one of these or none.
const FirstAccountPage = latePart(
  async () => (await import('../features/account/first-account-page.tsx')).FirstAccountPage,
);
const LockPage = latePart(async () => (await import('../features/account/lock-page.tsx')).LockPage);
const MustChangePage = latePart(async () => (await import('../features/account/must-change-page.tsx')).MustChangePage);
const RecoveryCodePage = latePart(
  async () => (await import('../features/account/recovery-code-page.tsx')).RecoveryCodePage,
);
const SignInPage = latePart(async () => (await import('../features/account/sign-in-page.tsx')).SignInPage);

/** Lets nobody to the desk who has not signed in; the core asks again with every call. */
export function AccountGate() {
  return (
    <Suspense>
      <Door />
    </Suspense>
  );
}

/** What stands before the desk, or the desk. */
function Door() {
  const { data, failure, retry } = useQuery('account.session', {});
  const codeToPrint = useCodeToPrint();
  if (data === undefined || data.state === 'none') {
    return failure ? <FailureState failure={failure} onRetry={retry} /> : <Spin delay={300} fullscreen />;
  }
  if (data.state === 'first') return <FirstAccountPage />;
  if (data.state === 'signed-out' || !data.who) return <SignInPage demo={data.demo} />;
  if (codeToPrint !== null) return <RecoveryCodePage code={codeToPrint} />;
  if (data.mustChangePassword && data.state === 'signed-in') return <MustChangePage name={data.who.name} />;
  // Another person begins with pages of his own, not with what the one before had typed.
  return <Desk key={data.who.id} session={{ ...data, who: data.who }} />;
}

type Session = OutputOf<'account.session'> & { readonly who: NonNullable<OutputOf<'account.session'>['who']> };

/** The desk of whoever sits here; locked, it stays behind the lock as it was left. */
function Desk({ session }: { readonly session: Session }) {
  const { who, methods, state, idleMinutes } = session;
  const client = useClient();
  const page = usePageSession();
  const { folderName } = useWorkspace();
  useState(() => keepDraftsOf(`${folderName}/${who.id}`));
  const rights = useMemo(() => new Set(methods), [methods]);
  const locked = state === 'locked';
  const lock = useCallback(() => {
    client.command('account.lock', {}).then(page.doubt, page.doubt);
  }, [client, page]);
  useIdleLock(locked ? 0 : idleMinutes, lock);
  return (
    <AccountProvider value={{ who }}>
      {locked ? (
        <Suspense>
          <LockPage name={who.name} />
        </Suspense>
      ) : null}
      <RightsProvider value={rights}>
        <div className={locked ? styles.behindLock : styles.inFront} inert={locked}>
          <Outlet />
        </div>
      </RightsProvider>
    </AccountProvider>
  );
}
