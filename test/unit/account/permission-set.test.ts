import { expect, test } from 'vitest';
import { isHeld, permissionsOf } from '#domain/account/permission-set.ts';

const roles = [
  { code: 'clerk', permissions: ['task.read', 'task.write'] },
  { code: 'auditor', permissions: ['task.read', 'audit.read'] },
];

test('the permissions of several roles add up, each once', () => {
  expect([...permissionsOf(roles)]).toEqual(['task.read', 'task.write', 'audit.read']);
  expect([...permissionsOf([])]).toEqual([]);
});

test('a permission is held by somebody active with a role that gives it', () => {
  expect(isHeld('audit.read', [{ active: true, roles: ['clerk', 'auditor'] }], roles)).toBe(true);
  expect(isHeld('audit.read', [{ active: false, roles: ['auditor'] }], roles)).toBe(false);
  expect(isHeld('audit.read', [{ active: true, roles: ['clerk'] }], roles)).toBe(false);
  expect(isHeld('audit.read', [{ active: true, roles: ['gone'] }], roles)).toBe(false);
  expect(isHeld('audit.read', [], roles)).toBe(false);
});
