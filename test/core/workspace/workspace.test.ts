import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const newCore = (folder = join(temporaryFolder(), '数据')): RunningCore => {
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  return running;
};

const status = ({ client }: RunningCore) => client.query('workspace.status', {});

test('before anything is opened the page is told so, and which folder it could open', async () => {
  const running = newCore();
  expect(await status(running)).toMatchObject({ state: 'none', bureau: null, counts: null, knownFolder: null });
  const refusal = await refusalOf(running.client.query('audit.list', { after: null, limit: 10 }));
  expect(refusal.code).toBe('no-workspace');
});

test('a new workspace is open, empty and carries the rules of its profile', async () => {
  const running = newCore();
  const created = await running.client.job('workspace.create', {
    folder: null,
    bureau: testBureau,
    account: testAccount,
  });
  expect(created).toMatchObject({ state: 'open', bureau: testBureau, demo: false, folderName: '数据' });
  expect(created.counts).toEqual({ objects: 0, inspectors: 0, items: 0, tasks: 0 });
  expect(await running.client.query('profile.get', {})).toMatchObject({ code: 'shandong', disclosureWorkingDays: 20 });
});

test('a closed workspace opens again as it was left, also in another core', async () => {
  const running = await startBureau();
  await running.client.command('bureau.save', { ...testBureau, phone: '0530-5551111' });
  await running.client.job('workspace.close', {});
  expect(await status(running)).toMatchObject({ state: 'none', knownFolder: '数据' });
  await running.close();

  const next = newCore(running.folder);
  const opened = await next.client.job('workspace.open', { folder: null });
  expect(opened.bureau?.phone).toBe('0530-5551111');
  const { rows } = await next.client.query('audit.list', { after: null, limit: 10 });
  expect(rows.map(({ action }) => action)).toEqual(['bureau.save', 'workspace.create']);
});

test('a folder that already holds a workspace takes no second one', async () => {
  const running = await startBureau();
  await running.client.job('workspace.close', {});
  const refusal = await refusalOf(
    running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount }),
  );
  expect(refusal.code).toBe('conflict');
  expect((await running.client.job('workspace.open', { folder: null })).state).toBe('open');
});

test('a folder chosen by the person is used in the place of the usual one', async () => {
  const running = newCore();
  const chosen = temporaryFolder();
  const folder = running.core.files.grantInput(chosen);
  await running.client.job('workspace.create', { folder, bureau: testBureau, account: testAccount });
  expect(existsSync(join(chosen, '明抽.db'))).toBe(true);
  expect(readdirSync(running.folder)).toEqual([]);
});

test('a folder without a workspace, and one that is gone, are refused each in its own words', async () => {
  const running = newCore();
  const empty = await refusalOf(running.client.job('workspace.open', { folder: null }));
  expect(empty).toMatchObject({ code: 'not-found', message: expect.stringContaining('没有明抽的数据') });
  const folder = running.core.files.grantInput(join(running.folder, '不在这里'));
  const gone = await refusalOf(running.client.job('workspace.open', { folder }));
  expect(gone).toMatchObject({ code: 'not-found', message: expect.stringContaining('找不到') });
});

test('a file where a folder is expected is refused with a sentence', async () => {
  const running = newCore();
  const file = join(temporaryFolder(), '说明.txt');
  writeFileSync(file, '这不是文件夹');
  const folder = running.core.files.grantInput(file);
  const below = running.core.files.grantInput(join(file, '数据'));
  expect((await refusalOf(running.client.job('workspace.open', { folder }))).code).toBe('not-found');
  const taken = await refusalOf(
    running.client.job('workspace.create', { folder, bureau: testBureau, account: testAccount }),
  );
  expect(taken).toMatchObject({ code: 'folder-unusable', message: expect.stringContaining('说明.txt') });
  const refused = await refusalOf(
    running.client.job('workspace.create', { folder: below, bureau: testBureau, account: testAccount }),
  );
  expect(refused.code).toBe('folder-unusable');
  expect(running.bugs).toEqual([]);
});

test('a folder in the place of the database is refused with a sentence', async () => {
  const running = newCore();
  mkdirSync(join(running.folder, '明抽.db'));
  expect((await refusalOf(running.client.job('workspace.open', { folder: null }))).code).toBe('folder-unusable');
});

test('a profile nobody knows makes no workspace and leaves no file', async () => {
  const running = newCore();
  const bureau = { ...testBureau, profile: 'atlantis' };
  expect(
    (await refusalOf(running.client.job('workspace.create', { folder: null, bureau, account: testAccount }))).code,
  ).toBe('not-found');
  expect(readdirSync(running.folder)).toEqual([]);
});

test('a workspace whose making is cancelled leaves no file behind', async () => {
  const running = newCore();
  const call = {
    method: 'workspace.create',
    input: { folder: null, bureau: testBureau, account: testAccount },
    role: 'operator',
  } as const;
  const making = running.core.service.call(call, () => undefined);
  making.cancel();
  expect((await refusalOf(making.reply)).code).toBe('cancelled');
  expect(readdirSync(running.folder)).toEqual([]);
  expect(await status(running)).toMatchObject({ state: 'none', knownFolder: null });
});

test('when another folder cannot be opened, the one that is open stays open', async () => {
  const running = await startBureau();
  const folder = running.core.files.grantInput(temporaryFolder());
  await refusalOf(running.client.job('workspace.open', { folder }));
  await refusalOf(running.client.job('workspace.open', { folder: 'a-grant-nobody-has-given' }));
  expect((await status(running)).state).toBe('open');
});

test('opening the workspace that is open changes nothing', async () => {
  const running = await startBureau();
  expect((await running.client.job('workspace.open', { folder: null })).state).toBe('open');
});

test('the page may choose among the profiles that come with the product', async () => {
  const { client } = newCore();
  const choices = await client.query('profile.choices', {});
  expect(choices.map(({ code }) => code)).toContain('shandong');
  expect(choices.every(({ name, source }) => name !== '' && source !== '')).toBe(true);
});

test('another profile brings its own rules, and a rule is changed only with a reason', async () => {
  const { client } = await startBureau();
  await client.command('bureau.save', { ...testBureau, profile: 'jiangxi' });
  const profile = await client.query('profile.get', {});
  expect(profile.code).toBe('jiangxi');
  await client.command('profile.save', { profile: { ...profile, disclosureWorkingDays: 15 }, reason: '省局通知' });
  expect((await client.query('profile.get', {})).disclosureWorkingDays).toBe(15);
  const refusal = await refusalOf(client.command('profile.save', { profile, reason: ' ' }));
  expect(refusal.message).toContain('reason');
});

test('the rules of the province can be gone back to after a bureau has set its own', async () => {
  const { client } = await startBureau();
  const profile = await client.query('profile.get', {});
  const shipped = await client.query('profile.shipped', {});
  expect(shipped).toEqual(profile);
  const approvals = { approvers: { ...profile.approvals.approvers, 'task.void': 3 }, source: '本局审批制度' };
  const security = { ...profile.security, passwordLength: 12, source: '本局保密制度' };
  await client.command('profile.save', { profile: { ...profile, approvals, security }, reason: '局务会决定' });
  expect(await client.query('profile.shipped', {})).toEqual(shipped);
  await client.command('profile.save', { profile: shipped, reason: '恢复省定规则' });
  expect(await client.query('profile.get', {})).toEqual(profile);
  await client.command('bureau.save', { ...testBureau, profile: 'jiangxi' });
  expect((await client.query('profile.shipped', {})).code).toBe('jiangxi');
});

test('no rule goes below what guards anything, nor above what anybody could keep', async () => {
  const { client } = await startBureau();
  const profile = await client.query('profile.get', {});
  const { approvers } = profile.approvals;
  const wrong = [
    { ...profile, security: { ...profile.security, passwordLength: 5 } },
    { ...profile, security: { ...profile.security, lockoutFailures: 21 } },
    { ...profile, security: { ...profile.security, source: ' ' } },
    { ...profile, approvals: { ...profile.approvals, approvers: { ...approvers, 'draw.cancel': 1 } } },
    { ...profile, approvals: { ...profile.approvals, approvers: { ...approvers, 'seal.use': 6 } } },
  ];
  for (const rules of wrong) {
    const refusal = await refusalOf(client.command('profile.save', { profile: rules, reason: '试一试' }));
    expect(refusal.code).toBe('invalid-input');
  }
  expect(await client.query('profile.get', {})).toEqual(profile);
});
