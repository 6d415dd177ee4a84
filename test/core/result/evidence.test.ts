import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { lawfulTask } from '../support/lawful-results.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';

const county = prepared(smallCounty);

async function lawful() {
  const task = await lawfulTask(county);
  const { running, call, sheets } = task;
  const assignmentId = sheets[0]?.id ?? 0;
  const chosen = (name: string, content: string) => {
    const path = join(running.folder, '..', 'chosen');
    writeFileSync(path, content);
    return running.core.files.grantInput(path, name);
  };
  const add = (name: string, content: string) =>
    call('evidence.add', { assignmentId, itemId: null, file: chosen(name, content), note: '' });
  return { ...task, assignmentId, chosen, add };
}

test('evidence is copied below the workspace under the name of its content, once for the same content', async () => {
  const { running, call, assignmentId, add } = await lawful();
  const first = await add('门头.JPG', '照片');
  const again = await add('又一张.jpg', '照片');
  const digest = sha256Hex('照片');
  expect([first.sha256, again.sha256, first.name]).toEqual([digest, digest, '门头.jpg']);
  const kept = join(running.folder, '证据', digest.slice(0, 2), `${digest}.jpg`);
  expect(readFileSync(kept, 'utf8')).toBe('照片');
  expect(again.file?.bytes).toBe(6);
  expect((await call('result.get', { assignmentId })).evidence).toHaveLength(2);
});

test.each([
  ['../../etc/passwd', '..／..／etc／passwd'],
  ['con.exe', '_con.exe'],
  ['照片\u202Egpj.exe', '照片 gpj.exe'],
])('a file called %j leaves neither its folder nor its sense', async (name, _shown) => {
  const { running, add } = await lawful();
  const kept = await add(name, `内容 ${name}`);
  expect(kept.name).not.toMatch(/[\\/\u202E]/);
  expect(kept.file?.file).toBeDefined();
  const { path } = running.application.requireWorkspace().evidence.get(kept.id) ?? { path: '' };
  expect(path).toMatch(/^证据\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/);
});

test('what is empty, too large, no file or for another item is refused and leaves nothing', async () => {
  const { running, call, assignmentId, chosen, add } = await lawful();
  expect((await refusalOf(add('空.jpg', ''))).message).toContain('是空的');
  const folder = join(running.folder, '..', '夹');
  mkdirSync(folder);
  const file = running.core.files.grantInput(folder);
  expect((await refusalOf(call('evidence.add', { assignmentId, itemId: null, file, note: '' }))).code).toBe(
    'file-unreadable',
  );
  const wrong = call('evidence.add', { assignmentId, itemId: 999, file: chosen('a.jpg', 'a'), note: '' });
  expect((await refusalOf(wrong)).message).toContain('不属于这张任务单');
  const profile = await running.client.query('profile.get', {});
  const resultRule = { ...profile.resultRule, evidenceMegabytes: 1 };
  await running.client.command('profile.save', { profile: { ...profile, resultRule }, reason: '磁盘小' });
  expect((await refusalOf(add('大.mp4', 'x'.repeat(1024 * 1024 + 1)))).code).toBe('file-too-large');
  expect((await call('result.get', { assignmentId })).evidence).toEqual([]);
});

test('removed evidence stays with its reason, and every file is compared with its digest', async () => {
  const { running, call, assignmentId, add } = await lawful();
  const [first, second, third] = [await add('一.jpg', '一'), await add('二.jpg', '二'), await add('三.jpg', '三')];
  await call('evidence.remove', { id: first.id, reason: '拍错了店' });
  expect((await refusalOf(call('evidence.remove', { id: first.id, reason: '再' }))).code).toBe('conflict');
  const [removed] = (await call('result.get', { assignmentId })).evidence;
  expect(removed).toMatchObject({ removeReason: '拍错了店', removedAt: expect.stringContaining('2026-03-16') });
  expect(removed?.file).not.toBeNull();
  expect(await call('evidence.verify', { taskId: null })).toEqual({ checked: 3, faults: [] });
  const pathOf = (id: number) =>
    join(running.folder, running.application.requireWorkspace().evidence.get(id)?.path ?? '');
  writeFileSync(pathOf(second.id), '改过');
  rmSync(pathOf(third.id));
  const { faults } = await call('evidence.verify', { taskId: null });
  expect(faults.map(({ id, fault }) => [id, fault])).toEqual([
    [second.id, 'changed'],
    [third.id, 'missing'],
  ]);
});
