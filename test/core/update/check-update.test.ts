import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { releaseKeys } from '#core/update/release-keys.ts';
import { testBureau } from '../support/bureau.ts';
import { refusalOf } from '../support/refusal.ts';
import { makeRelease, newReleaseKey, shipKeys } from '../support/release.ts';
import { type RunningCore, resourceFolder, startCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const publisher = newReleaseKey();
const stranger = newReleaseKey();

/** A bureau whose application ships the keys. */
async function bureau(...keys: string[]): Promise<RunningCore> {
  const place = temporaryFolder();
  const resources = join(place, '..', 'resources');
  const running = startCore({ folder: place, version: '0.9.0' });
  onTestFinished(() => running.close());
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  Object.assign(running.application.options, { resourceFolder: shipKeys(resources, ...keys) });
  return running;
}

const stick = () => join(temporaryFolder(), 'U盘');

function check(running: RunningCore, ...paths: readonly string[]) {
  const files = paths.map(path => running.core.files.grantInput(path, basename(path)));
  return running.client.job('update.check', { files });
}

test('an installer signed with a release key is trusted by the files beside it, and its folder may be shown', async () => {
  const running = await bureau(stranger, publisher);
  const path = await makeRelease(stick(), publisher);
  const found = await check(running, path);
  expect(found).toMatchObject({ state: 'good', version: '9.0.0', running: '0.9.0', name: basename(path) });
  expect(found.findings.map(({ state }) => state)).toEqual(['good', 'good', 'good', 'good']);
  expect(found.findings[0]?.sentence).toContain('密钥2');
  expect(running.core.files.output(found.installer?.file ?? '')?.path).toBe(path);
  const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'update.check', subject: basename(path) });
});

test('a page that cannot look into folders brings the files one by one, whatever they are called on disk', async () => {
  const running = await bureau(publisher);
  const folder = stick();
  await makeRelease(folder, publisher);
  const files = readdirSync(folder).map((name, place) => {
    const other = join(temporaryFolder(), `${place}.upload`);
    renameSync(join(folder, name), other);
    return running.core.files.grantInput(other, name);
  });
  expect(await running.client.job('update.check', { files })).toMatchObject({ state: 'good' });
});

test('any changed byte, a missing file, a stranger’s key and an unsigned release are each refused', async () => {
  const running = await bureau(publisher);
  for (const name of ['installer', 'release.json', 'SHA256SUMS', 'SHA256SUMS.sig'] as const) {
    for (const harm of ['change', 'remove'] as const) {
      const path = await makeRelease(stick(), publisher);
      const harmed = name === 'installer' ? path : join(dirname(path), name);
      if (harm === 'remove' && name === 'installer') continue;
      if (harm === 'remove') rmSync(harmed);
      else {
        const bytes = readFileSync(harmed);
        const place = bytes.length >> 1;
        bytes[place] = bytes[place] === 0x41 ? 0x42 : 0x41;
        writeFileSync(harmed, bytes);
      }
      const found = await check(running, path);
      expect(found, `${harm} ${name}`).toMatchObject({ state: 'bad', installer: null });
    }
  }
  for (const key of [stranger, null])
    expect(await check(running, await makeRelease(stick(), key))).toMatchObject({ state: 'bad', installer: null });
});

test('an older version is refused although the publisher signed it', async () => {
  const running = await bureau(publisher);
  const found = await check(running, await makeRelease(stick(), publisher, { version: '0.8.0' }));
  expect(found).toMatchObject({ state: 'bad', version: '0.8.0', installer: null });
  expect(found.findings.filter(({ state }) => state === 'bad').map(({ what }) => what)).toEqual(['版本']);
});

test('an application without a release key says that it cannot check, and trusts nothing', async () => {
  const running = await bureau();
  const found = await check(running, await makeRelease(stick(), publisher));
  expect(found).toMatchObject({ state: 'open', installer: null });
  expect(found.findings[0]?.sentence).toBe('此版本没有内置发布密钥，无法核对安装包。');
});

test('files without an installer, two installers and one that has gone are sentences', async () => {
  const running = await bureau(publisher);
  const path = await makeRelease(stick(), publisher);
  const other = await makeRelease(stick(), publisher, { version: '9.0.1' });
  const refusal = async (...paths: string[]) => (await refusalOf(check(running, ...paths))).message;
  expect(await refusal(join(dirname(path), 'SHA256SUMS'))).toContain('没有选安装包本身');
  expect(await refusal(path, other)).toContain('不止一个安装包');
  rmSync(path);
  expect(await refusal(path)).toContain('U 盘可能已拔出');
});

test('the keys that are shipped are Ed25519 keys, and another kind is no key', () => {
  for (const { key } of releaseKeys(resourceFolder)) expect(key.asymmetricKeyType).toBe('ed25519');
  const folder = temporaryFolder();
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  writeFileSync(join(folder, 'release-keys.json'), JSON.stringify({ keys: [{ name: 'x', publicKey: spki }] }));
  expect(() => releaseKeys(folder)).toThrow(RangeError);
});

const hasTools = (() => {
  try {
    return /^OpenSSL 3/.test(execFileSync('openssl', ['version']).toString());
  } catch {
    return false;
  }
})();

test.skipIf(!hasTools)('sha256sum and OpenSSL come to the same conclusion', async () => {
  const path = await makeRelease(stick(), publisher);
  const cwd = dirname(path);
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd }).toString()).toBe(
    `${basename(path)}: OK\nrelease.json: OK\n`,
  );
  const pem = createPublicKey(createPrivateKey(publisher)).export({ format: 'pem', type: 'spki' });
  writeFileSync(join(cwd, 'key.pem'), pem);
  const signature = Buffer.from(readFileSync(join(cwd, 'SHA256SUMS.sig'), 'utf8'), 'base64');
  writeFileSync(join(cwd, 'raw.sig'), signature);
  const verify = ['-verify', '-pubin', '-inkey', 'key.pem', '-rawin', '-in', 'SHA256SUMS', '-sigfile', 'raw.sig'];
  expect(execFileSync('openssl', ['pkeyutl', ...verify], { cwd }).toString()).toContain('Verified Successfully');
});
