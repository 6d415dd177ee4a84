import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workWithCore } from './core-work.ts';
import { type Desk, openDesk } from './desk.ts';
import { choose } from './dialogs.ts';

type Opened = typeof globalThis & { openedPath?: string };

const registry = '执法检查人员名录库.csv';
let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingchou-files-'));
  await writeFile(join(folder, registry), '姓名,执法证号\n张三,X0000001\n');
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the page learns of a refused save. */
function failureOfSaving(grant: string) {
  return desk.operator.evaluate(
    asked => window.mingchou?.saveFile(asked).catch((failure: { code: string; sentence: string }) => failure),
    grant,
  );
}

test('a file the person picks becomes a grant that the core can read, and never a path', async () => {
  await choose(desk.app, join(folder, registry));
  const chosen = await desk.operator.evaluate(() => window.mingchou?.chooseFile('table'));
  expect(chosen).toEqual({ file: expect.stringMatching(/^[\w-]{16,64}$/), name: registry });
});

test('a file that is dropped on the page becomes a grant; a file of another kind is refused', async () => {
  await writeFile(join(folder, 'program.exe'), 'MZ');
  await desk.operator.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'drop' }));
  });
  const take = async (name: string) => {
    await desk.operator.setInputFiles('#drop', join(folder, name));
    return desk.operator.evaluate(() => {
      const file = (document.getElementById('drop') as HTMLInputElement).files?.[0];
      if (!file) throw new RangeError('No file.');
      return window.mingchou?.takeFile(file).catch((failure: { code: string }) => failure.code);
    });
  };
  expect(await take(registry)).toMatchObject({ file: expect.any(String), name: registry });
  expect(await take('program.exe')).toBe('file-unreadable');
});

test('a file that exists only inside the page has no path to grant', async () => {
  const code = await desk.operator.evaluate(() =>
    window.mingchou
      ?.takeFile(new File(['姓名'], '/etc/hosts.csv'))
      .then(() => 'taken')
      .catch((failure: { code: string }) => failure.code),
  );
  expect(code).toBe('invalid-input');
});

test('a change of mind in any dialog is no failure', async () => {
  await choose(desk.app, null);
  const answers = await desk.operator.evaluate(async () => [
    await window.mingchou?.chooseFile('table'),
    await window.mingchou?.chooseFolder(),
  ]);
  expect(answers).toEqual([null, null]);
});

test('a workspace is made in the folder the person picks, and a file of the core is saved whole where they want it', async () => {
  await choose(desk.app, folder);
  const chosen = await desk.operator.evaluate(() => window.mingchou?.chooseFolder());
  expect(chosen?.name).toMatch(/^mingchou-files-/);
  await workWithCore(desk.operator, 'workspace.openDemo', { folder: chosen?.folder ?? null });
  const backup = await workWithCore(desk.operator, 'backup.run', {});

  const target = join(folder, '副本.db');
  await writeFile(target, 'what was there before');
  await choose(desk.app, target);
  expect(await desk.operator.evaluate(grant => window.mingchou?.saveFile(grant), backup.file)).toBe(true);
  const saved = await readFile(target);
  expect(createHash('sha256').update(saved).digest('hex')).toBe(backup.sha256);

  await choose(desk.app, null);
  expect(await desk.operator.evaluate(grant => window.mingchou?.saveFile(grant), backup.file)).toBe(false);

  await choose(desk.app, join(folder, 'not-there', '副本.db'));
  expect(await failureOfSaving(backup.file)).toMatchObject({ code: 'folder-unusable' });
  await mkdir(join(folder, 'a folder of that name'));
  await choose(desk.app, join(folder, 'a folder of that name'));
  expect(await failureOfSaving(backup.file)).toMatchObject({ code: 'folder-unusable' });
  // Nothing half-written is left.
  expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([]);
}, 120_000);

test('a file to read is opened as a copy in the machine’s own program; another kind is not opened', async () => {
  await desk.app.evaluate(({ shell }) => {
    shell.openPath = async path => {
      (globalThis as Opened).openedPath = path;
      return '';
    };
  });
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const workbook = await workWithCore(desk.operator, 'object.export', { filter, sort });
  await desk.operator.evaluate(grant => window.mingchou?.openFile(grant), workbook.file);
  const opened = await desk.app.evaluate(() => (globalThis as Opened).openedPath ?? '');
  expect(basename(opened)).toBe(workbook.name);
  expect(
    createHash('sha256')
      .update(await readFile(opened))
      .digest('hex'),
  ).toBe(workbook.sha256);
  await rm(dirname(opened), { recursive: true });

  const backup = await workWithCore(desk.operator, 'backup.run', {});
  const code = await desk.operator.evaluate(
    grant => window.mingchou?.openFile(grant).catch((failure: { code: string }) => failure.code),
    backup.file,
  );
  expect(code).toBe('not-allowed');
}, 120_000);

test('a file of the core is shown in its folder and not started', async () => {
  await desk.app.evaluate(({ shell }) => {
    shell.showItemInFolder = path => {
      (globalThis as Opened).openedPath = path;
    };
  });
  const backup = await workWithCore(desk.operator, 'backup.run', {});
  const show = (grant: string) =>
    desk.operator.evaluate(
      file =>
        window.mingchou?.showInFolder(file).then(
          () => 'shown',
          (failure: { code: string }) => failure.code,
        ),
      grant,
    );
  expect(await show(backup.file)).toBe('shown');
  expect(basename(await desk.app.evaluate(() => (globalThis as Opened).openedPath ?? ''))).toBe(backup.name);
  expect(await show('invented-grant-000000')).toBe('not-found');
});

test('a grant that was never given saves nothing', async () => {
  await choose(desk.app, join(folder, 'invented.db'));
  expect(await failureOfSaving('invented-grant-000000')).toMatchObject({ code: 'not-found' });
  expect(await readdir(folder)).not.toContain('invented.db');
});
