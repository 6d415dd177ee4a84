import { describe, expect, test } from 'vitest';
import {
  type AccountRow,
  accountState,
  isLastAdministrator,
  type Role,
} from '#renderer/features/account/administration/account-state.ts';
import { changedRoles, switched } from '#renderer/features/account/administration/role-draft.ts';

const row = (id: number, change: Partial<AccountRow> = {}): AccountRow => ({
  id,
  name: `第${id}人`,
  roles: ['administrator'],
  state: 'active',
  mustChangePassword: false,
  lockedUntil: null,
  createdAt: '2026-03-02T09:30:00.000+08:00',
  lastSignIn: null,
  ...change,
});

const roles: Role[] = [
  { code: 'administrator', title: '系统管理员', permissions: ['account.manage', 'audit.read'], accounts: 1 },
  { code: 'auditor', title: '审计员', permissions: ['audit.read'], accounts: 0 },
];

describe('the last one who manages accounts', () => {
  test('is whoever is the only active one with that right', () => {
    const [one, other] = [row(1), row(2, { roles: ['auditor'] })];
    expect(isLastAdministrator(one, [one, other], roles)).toBe(true);
    expect(isLastAdministrator(other, [one, other], roles)).toBe(false);
  });

  test('does not count a disabled one beside him, and is not the last beside another', () => {
    const one = row(1);
    expect(isLastAdministrator(one, [one, row(2, { state: 'disabled' })], roles)).toBe(true);
    expect(isLastAdministrator(one, [one, row(2)], roles)).toBe(false);
  });
});

test('the state of an account is one word: disabled before locked, locked before the password that must be changed', () => {
  const locked = '2026-03-02T10:15:00.000+08:00';
  expect(accountState(row(1)).words).toBe('启用');
  expect(accountState(row(1, { mustChangePassword: true })).words).toBe('等本人修改密码');
  expect(accountState(row(1, { mustChangePassword: true, lockedUntil: locked })).words).toContain('锁定到 10:15');
  expect(accountState(row(1, { state: 'disabled', lockedUntil: locked })).words).toBe('已停用');
});

test('ticking a right there and back is no change', () => {
  const [, auditor] = roles;
  const held = auditor?.permissions ?? [];
  const once = switched(held, 'registry.export');
  expect(changedRoles(roles, { auditor: once })).toEqual([
    { code: 'auditor', title: '审计员', permissions: ['audit.read', 'registry.export'] },
  ]);
  expect(changedRoles(roles, { auditor: switched(once, 'registry.export') })).toEqual([]);
});
