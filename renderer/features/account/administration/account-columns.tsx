import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { type AccountRow, accountState, type Role, roleTitles } from './account-state.ts';

/** The columns of the accounts, with roles by their titles. */
export const accountColumns = (roles: readonly Role[]): readonly Column<AccountRow>[] => [
  { key: 'name', title: '姓名', width: 130, render: row => row.name },
  {
    key: 'state',
    title: '状态',
    width: 200,
    render: row => <StatusMark tone={accountState(row).tone}>{accountState(row).words}</StatusMark>,
  },
  { key: 'roles', title: '角色', width: 240, grow: 1, render: row => roleTitles(row.roles, roles) },
  {
    key: 'lastSignIn',
    title: '最近登录',
    width: 160,
    render: row => row.lastSignIn?.slice(0, 16).replace('T', ' ') ?? '—',
  },
  { key: 'createdAt', title: '建立时间', width: 160, render: row => row.createdAt.slice(0, 16).replace('T', ' ') },
];
