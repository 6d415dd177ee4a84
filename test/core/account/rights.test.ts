import { expect, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { contract, type MethodName } from '#contract/contract.ts';
import { methodPermissions } from '#contract/method-permissions.ts';
import { shippedRoles } from '#core/account/shipped-roles.ts';
import { callOver } from '../support/caller.ts';
import { prepared } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { rightInput } from '../support/right-input.ts';
import { type RunningCore, resourceFolder } from '../support/running-core.ts';
import { anotherPage, colleague } from '../support/staff.ts';

const bureau = prepared({});
const methods = Object.keys(contract) as MethodName[];
const roles = shippedRoles(resourceFolder);

/** Everything a refused call might have changed: every row of every table. */
function rowsOf(running: RunningCore): string {
  const { raw } = running.database();
  const tables = raw.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  return JSON.stringify(
    (tables.pluck().all() as string[]).map(name => [name, raw.prepare(`SELECT * FROM "${name}"`).all()]),
  );
}

/** The code a call is refused with; null when it was let through to its handler, whatever came of it there. */
async function refusedWith(call: Promise<unknown>): Promise<string | null> {
  const code = await call.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : 'bug'),
  );
  return code === 'not-allowed' || code === 'signed-out' || code === 'locked' ? code : null;
}

test('the table of rights names every method of the contract, and every permission is asked for or held in reserve', () => {
  expect(Object.keys(methodPermissions).toSorted()).toEqual(methods.toSorted());
  const given = new Set<string>(roles.flatMap(role => role.permissions));
  for (const requirement of Object.values(methodPermissions)) {
    if (requirement !== 'anyone' && requirement !== 'signed-in') expect(given).toContain(requirement);
  }
});

test('only these may be asked by anyone: what leads into a workspace, and what leads to a session', () => {
  const open = methods.filter(method => methodPermissions[method] === 'anyone');
  expect(open.toSorted()).toEqual([
    'account.choices',
    'account.createFirst',
    'account.recover',
    'account.session',
    'account.signIn',
    'account.unlock',
    'backup.preview',
    'profile.choices',
    'recovery.look',
    'recovery.restore',
    'recovery.salvage',
    'workspace.close',
    'workspace.create',
    'workspace.open',
    'workspace.openDemo',
    'workspace.status',
    'workspace.unpack',
  ]);
});

test('without a session every method that is not for anyone is refused and changes nothing', async () => {
  const running = await bureau();
  const page = anotherPage(running);
  for (const forged of [null, 'x', 'A'.repeat(43)]) {
    page.carrySession(forged);
    const before = rowsOf(running);
    for (const method of methods.filter(one => methodPermissions[one] !== 'anyone')) {
      const refusal = await refusalOf(callOver(page)(method, rightInput(method) as never));
      expect([method, refusal.code]).toEqual([method, 'signed-out']);
    }
    expect(rowsOf(running)).toBe(before);
  }
  expect(running.bugs).toEqual([]);
});

// Signing out or locking would end the table.
const leaving: MethodName[] = ['account.signOut', 'account.lock'];

test.each(roles.map(role => [role.title, role] as const))(
  '%s may do what the table says and nothing else',
  async (_title, role) => {
    const running = await bureau();
    const { page, name } = await colleague(running, '高飞', [role.code]);
    const call = callOver(page);
    const told = new Set((await page.query('account.session', {})).methods);
    for (const method of methods) {
      const requirement = methodPermissions[method];
      if (requirement === 'anyone' || leaving.includes(method)) continue;
      const may = requirement === 'signed-in' || role.permissions.includes(requirement);
      expect([method, told.has(method)]).toEqual([method, may]);
      if (may && contract[method].kind === 'query') {
        expect([method, await refusedWith(call(method, rightInput(method) as never))]).toEqual([method, null]);
      }
      if (may) continue;
      const before = rowsOf(running);
      const refusal = await refusalOf(call(method, rightInput(method) as never));
      expect([method, refusal.code]).toEqual([method, 'not-allowed']);
      expect(refusal.message).toContain(`${name}的账号没有`);
      expect(rowsOf(running)).toBe(before);
    }
    // What changes things comes last: each is let through, though there is nothing here to work on.
    for (const method of methods.filter(one => contract[one].kind !== 'query' && !leaving.includes(one))) {
      const requirement = methodPermissions[method];
      if (requirement === 'anyone' || requirement === 'signed-in' || !role.permissions.includes(requirement)) continue;
      expect([method, await refusedWith(call(method, rightInput(method) as never))]).toEqual([method, null]);
    }
    expect(running.bugs).toEqual([]);
  },
);

test('several roles of one person add up', async () => {
  const running = await bureau();
  const { page } = await colleague(running, '高飞', ['inspector', 'auditor']);
  expect((await page.query('audit.list', { after: null, limit: 1 })).total).toBeGreaterThan(0);
  const { methods: may, who } = await page.query('account.session', {});
  expect(may).toContain('audit.list');
  expect(may).toContain('object.get');
  expect(who?.roles).toEqual(['检查人员', '审计员']);
});

test('a refusal names what is missing and who could do it', async () => {
  const running = await bureau();
  const { page } = await colleague(running, '高飞', ['inspector']);
  const refusal = await refusalOf(page.query('audit.list', { after: null, limit: 1 }));
  expect(refusal.message).toBe(
    '高飞的账号没有“查看操作日志”的权限。请由审核人、审计员、系统管理员操作，或请系统管理员调整角色。',
  );
});
