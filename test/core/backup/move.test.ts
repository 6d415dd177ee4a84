import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isInnerName } from '#core/backup/move-manifest.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);

function otherPc(): RunningCore {
  const running = startCore({ folder: temporaryFolder() });
  onTestFinished(() => running.close());
  return running;
}

async function packed(password: string | null = null) {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED');
  await running.client.job('document.drawRecord', { drawId });
  const file = await running.client.job('workspace.pack', { password });
  return { running, file, path: join(running.folder, '导出', file.name) };
}

const unpack = ({ client, core }: RunningCore, path: string, password: string | null = null) =>
  client.job('workspace.unpack', { file: core.files.grantInput(path), password, folder: null });

test.each([null, '搬家密码2026'])(
  'a workspace moves to another PC as one file with its papers (password: %s)',
  async password => {
    const { running, path, file } = await packed(password);
    const other = otherPc();
    const moved = await unpack(other, path, password);
    expect(moved.files).toBe(file.files);
    const documents = await other.client.query('document.list', { taskId: 1, after: null, limit: 10 });
    expect(documents.rows).toHaveLength(1);
    const papers = (folder: string) =>
      readdirSync(join(folder, '公文'), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => readFileSync(join(entry.parentPath, entry.name)).toString('base64'));
    expect(papers(other.folder)).toEqual(papers(running.folder));
    expect(papers(other.folder)).toHaveLength(1);
    const [entry] = (await other.client.query('audit.list', { after: null, limit: 1 })).rows;
    expect(entry).toMatchObject({ action: 'workspace.unpack', subject: file.name });
    expect((await other.client.job('audit.verify', {})).firstBroken).toBeNull();
    expect(readdirSync(other.folder).filter(name => name.startsWith('.'))).toEqual([]);
    expect([...running.bugs, ...other.bugs]).toEqual([]);
  },
);

test('without a password the file is an archive that tar unpacks', async () => {
  const { path } = await packed();
  const listed = execFileSync('tar', ['-tf', path], { encoding: 'utf8' });
  expect(execFileSync('tar', ['-xOf', path, '搬家清单.json'], { encoding: 'utf8' })).toContain('mingchou-workspace/1');
  expect(listed.split('\n').length).toBeGreaterThan(2);
});

test('a moving file that was changed or cut off anywhere is refused, and the folder stays empty', async () => {
  const { path } = await packed();
  const whole = readFileSync(path);
  const places = [200, 600, 1500, Math.floor(whole.length / 2), whole.length - 2000];
  for (const place of places) {
    for (const cut of [true, false]) {
      const bytes = cut ? whole.subarray(0, place) : Buffer.from(whole);
      if (!cut) bytes[place] = (bytes[place] ?? 0) ^ 255;
      const changed = join(temporaryFolder(), 'x.mcmove');
      writeFileSync(changed, bytes);
      const other = otherPc();
      expect((await refusalOf(unpack(other, changed))).code).toBe('file-unreadable');
      expect(readdirSync(other.folder)).toEqual([]);
      expect(other.bugs).toEqual([]);
    }
  }
});

test('a wrong password is said, and the folder stays empty', async () => {
  const { path } = await packed('搬家密码2026');
  const other = otherPc();
  expect((await refusalOf(unpack(other, path, 'wrong'))).code).toBe('file-protected');
  expect((await refusalOf(unpack(other, path))).code).toBe('file-protected');
  expect(readdirSync(other.folder)).toEqual([]);
});

test('a folder that is not empty is refused and left as it is', async () => {
  const { path } = await packed();
  const other = otherPc();
  writeFileSync(join(other.folder, '照片.jpg'), 'x');
  expect((await refusalOf(unpack(other, path))).code).toBe('conflict');
  expect(readdirSync(other.folder)).toEqual(['照片.jpg']);
});

test('a moving-in that was cut off is taken up again', async () => {
  const { path } = await packed();
  const other = otherPc();
  mkdirSync(join(other.folder, '公文'));
  writeFileSync(join(other.folder, '.明抽临时-搬入清单.json'), '["公文"]');
  expect((await unpack(other, path)).files).toBeGreaterThan(1);
});

test.each(['../x', 'a/../../x', '/etc/x', 'a\\b', 'C:x', 'a//b', './a', 'a/.', 'x\u0000y', 'a. ', ''])(
  'the name "%s" would leave the folder, or fit no system, and is refused',
  name => expect(isInnerName(name)).toBe(false),
);
test('an ordinary name is not', () => expect(isInnerName('公文/抽取记录/云抽〔2026〕1号.pdf')).toBe(true));
