import { readdir, readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { uploadName } from '#host/upload.ts';
import { runningHost } from './running-host.ts';

test('an uploaded file can be read by the core under its grant, and by nobody under its name', async () => {
  const { ask, enter, files, origin, uploadFolder } = await runningHost();
  const headers = { cookie: await enter(), origin };
  const name = '检查对象名录库 2026.csv';
  const answer = await ask({
    method: 'POST',
    path: `/upload?name=${encodeURIComponent(name)}`,
    headers,
    body: '名称\n甲\n',
  });
  expect(answer.status).toBe(200);
  const { file } = JSON.parse(answer.body) as { file: string };
  const granted = files.input(file);
  expect(granted.name).toBe(name);
  expect(await readFile(granted.path, 'utf8')).toBe('名称\n甲\n');
  expect(dirname(granted.path)).toBe(uploadFolder);
  expect(granted.path).not.toContain('2026');
});

test('a name that was sent decides nothing about where the file lies', async () => {
  const { ask, enter, files, origin, uploadFolder } = await runningHost();
  const headers = { cookie: await enter(), origin };
  for (const name of ['../../etc/passwd', '..\\..\\win.ini', '/etc/cron.d/x', '', '..', 'con\0.csv']) {
    const path = `/upload?name=${encodeURIComponent(name)}`;
    const { file } = JSON.parse((await ask({ method: 'POST', path, headers, body: 'x' })).body) as { file: string };
    expect(dirname(files.input(file).path), name).toBe(uploadFolder);
    expect(files.input(file).name, name).toMatch(/^[^/\\\0]+$/);
  }
  expect(await readdir(uploadFolder)).toHaveLength(6);
});

test('the name a person sees keeps its end and loses what could deceive', () => {
  expect(uploadName('C:\\Users\\王\\名录库.xlsx')).toBe('名录库.xlsx');
  expect(uploadName('名录\u202excsv.exe')).toBe('名录xcsv.exe');
  expect(uploadName('a\r\nb.csv')).toBe('ab.csv');
  expect(uploadName(null)).toBe('未命名文件');
  expect(uploadName(`${'长'.repeat(300)}.csv`)).toMatch(/^长{116}\.csv$/);
});

test('a file of exactly the limit is taken, one byte more is refused with a sentence and leaves nothing', async () => {
  const { ask, enter, origin, uploadFolder } = await runningHost({ uploadLimit: 1024 * 1024 });
  const headers = { cookie: await enter(), origin };
  const send = (bytes: number, more = {}) =>
    ask({ method: 'POST', path: '/upload?name=a.csv', headers: { ...headers, ...more }, body: Buffer.alloc(bytes) });
  expect((await send(1024 * 1024)).status).toBe(200);
  const kept = await readdir(uploadFolder);
  expect((await stat(join(uploadFolder, kept[0] ?? ''))).size).toBe(1024 * 1024);
  const refused = await send(1024 * 1024 + 1);
  expect(refused).toMatchObject({ status: 413, body: '文件超过 1 MB，不能导入。请拆成几个文件分别导入。' });
  // Without a length announced the limit is found while reading.
  expect((await send(3 * 1024 * 1024, { 'transfer-encoding': 'chunked' })).status).toBe(413);
  expect(await readdir(uploadFolder)).toEqual(kept);
});

test('an upload needs the Origin of our own page', async () => {
  const { ask, enter, uploadFolder } = await runningHost();
  const cookie = await enter();
  for (const headers of [{ cookie }, { cookie, origin: 'http://evil.example' }, { cookie, origin: 'null' }]) {
    expect((await ask({ method: 'POST', path: '/upload?name=a.csv', headers, body: 'x' })).status).toBe(403);
  }
  expect((await ask({ path: '/upload?name=a.csv', headers: { cookie } })).status).toBe(405);
  expect(await readdir(uploadFolder)).toEqual([]);
});

test('an upload that breaks off leaves nothing behind and is no bug', async () => {
  const { enter, host, log, origin, uploadFolder } = await runningHost();
  const headers = { cookie: await enter(), origin, 'content-length': '1000000' };
  const sent = request({ host: '127.0.0.1', port: host.port, method: 'POST', path: '/upload?name=a.csv', headers });
  sent.on('error', () => {});
  sent.write('the first bytes');
  await expect.poll(() => readdir(uploadFolder)).toHaveLength(1);
  sent.destroy();
  await expect.poll(() => readdir(uploadFolder)).toEqual([]);
  expect(log).toEqual([]);
});
