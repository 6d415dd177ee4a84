import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useAddressFilter } from '../../../data/use-address-filter.ts';
import { useQuery } from '../../../data/use-query.ts';
import { FailureState } from '../../../ui/failure-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { SystemTabs } from '../../system/system-tabs.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountList } from './account-list.tsx';
import type { AccountRow } from './account-state.ts';
import { type HandedPassword, HandedPasswordDialog } from './handed-password-dialog.tsx';
import { OwnSecurity } from './own-security.tsx';
import { RoleMatrix } from './role-matrix.tsx';

const views = [
  { value: 'accounts', label: '账户' },
  { value: 'roles', label: '角色与权限' },
  { value: 'own', label: '我的密码与恢复码' },
] as const;

/** 账户与权限: who works here, what each may do, and how everybody gets back in. */
export function AccountsPage() {
  const address = useAddressFilter();
  const wanted = address.text('view');
  const view = views.find(one => one.value === wanted)?.value ?? 'accounts';
  const accounts = useQuery('account.list', {});
  const listed = useQuery('role.list', {});
  const [editing, setEditing] = useState<AccountRow | 'new' | null>(null);
  const [given, setGiven] = useState<HandedPassword | null>(null);
  const rows = accounts.data;
  const roles = listed.data?.roles;
  const failure = accounts.failure ?? listed.failure;
  const active = rows?.filter(row => row.state === 'active').length;
  return (
    <Page
      title="账户与权限"
      state={active === undefined ? undefined : `${active} 个账号在用`}
      primary={
        view === 'accounts' && roles ? (
          <Button type="primary" onClick={() => setEditing('new')}>
            新建账号…
          </Button>
        ) : undefined
      }
      fill
    >
      <SystemTabs />
      <Segmented
        aria-label="看什么"
        options={[...views]}
        value={view}
        onChange={value => address.set('view', value)}
        style={{ alignSelf: 'flex-start', marginBottom: 12 }}
      />
      {failure && !rows ? <FailureState failure={failure} onRetry={accounts.retry} /> : null}
      {view === 'accounts' && rows && roles ? (
        <AccountList rows={rows} roles={roles} onEdit={setEditing} onGiven={setGiven} />
      ) : null}
      {view === 'roles' && listed.data ? <RoleMatrix {...listed.data} /> : null}
      {view === 'own' && rows ? <OwnSecurity /> : null}
      {editing && roles ? (
        <AccountDialog
          row={editing === 'new' ? null : editing}
          roles={roles}
          onClose={() => setEditing(null)}
          onDone={password => {
            setEditing(null);
            setGiven(password);
          }}
        />
      ) : null}
      {given ? <HandedPasswordDialog given={given} onClose={() => setGiven(null)} /> : null}
    </Page>
  );
}
