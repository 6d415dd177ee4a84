import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage, colleague, staffPassword } from '../support/staff.ts';

/** Every byte below a folder, file by file. */
function* filesBelow(folder: string): Generator<readonly [string, Buffer]> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesBelow(path);
    else yield [path, readFileSync(path)];
  }
}

test('no password, session or recovery code stands in any file, log, receipt, entry or event of the program', async () => {
  const place = temporaryFolder();
  const running = startCore({ folder: join(place, '数据'), keyFolder: join(place, '密钥') });
  onTestFinished(() => running.close());
  const { client, core } = running;
  const told: string[] = [];
  core.service.onEvent(event => told.push(JSON.stringify(event)));
  const { name } = testAccount;
  const secrets = new Set([testAccount.password, staffPassword, `${staffPassword}!`, 'Guess#20261', 'Wanfeng#31']);

  const made = await client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  secrets.add(made.session ?? '').add(made.recoveryCode ?? '');
  const other = await colleague(running, '高飞', ['clerk']);
  secrets.add(other.session);
  const page = anotherPage(running);
  await refusalOf(page.job('account.signIn', { name, password: 'Guess#20261' }));
  await refusalOf(page.job('account.signIn', { name: 'Guess#20261', password: 'Guess#20261' }));
  const code = made.recoveryCode ?? '';
  const recovered = await page.job('account.recover', { code, name, password: 'Wanfeng#31' });
  secrets.add(recovered.session).add(recovered.recoveryCode);
  page.carrySession(recovered.session);
  await page.job('account.resetPassword', { id: other.id, password: `${staffPassword}!`, reason: '忘记密码' });
  await page.job('backup.run', {});
  await page.job('audit.verify', {});

  expect(secrets.has('')).toBe(false);
  expect(secrets.size).toBe(10);
  const searched = [
    ...filesBelow(place),
    ['events', Buffer.from(told.join())],
    ['log', Buffer.from(running.bugs.join())],
  ] as const;
  expect(searched.length).toBeGreaterThan(4);
  for (const secret of secrets) {
    for (const [where, bytes] of searched) expect([where, bytes.includes(secret)]).toEqual([where, false]);
  }
});
