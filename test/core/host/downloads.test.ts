import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition } from '#host/content-disposition.ts';
import { runningHost } from './running-host.ts';

test('a file the core has written is sent whole, under its Chinese name', async () => {
  const { ask, enter, files, staticFolder } = await runningHost();
  const cookie = await enter();
  const path = join(staticFolder, 'a1.pdf');
  const content = randomBytes(300_000).toString('base64');
  await writeFile(path, content);
  const grant = files.grantOutput({ path, name: '检查通知书（3份）.pdf', bytes: content.length, sha256: '' });
  const answer = await ask({ path: `/files/${grant}`, headers: { cookie } });
  expect(answer.status).toBe(200);
  expect(answer.body === content).toBe(true);
  expect(answer.headers['content-length']).toBe(`${content.length}`);
  expect(answer.headers['content-type']).toBe('application/pdf');
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="______3__.pdf"; ' +
      "filename*=UTF-8''%E6%A3%80%E6%9F%A5%E9%80%9A%E7%9F%A5%E4%B9%A6%EF%BC%883%E4%BB%BD%EF%BC%89.pdf",
  );
});

test('an empty file is sent as an empty file', async () => {
  const { ask, enter, files, staticFolder } = await runningHost();
  const path = join(staticFolder, 'empty.csv');
  await writeFile(path, '');
  const grant = files.grantOutput({ path, name: 'empty.csv', bytes: 0, sha256: '' });
  const answer = await ask({ path: `/files/${grant}`, headers: { cookie: await enter() } });
  expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '0' } });
});

test('only what the core has given out can be fetched', async () => {
  const { ask, enter, files, staticFolder } = await runningHost();
  const cookie = await enter();
  const path = join(staticFolder, 'a.csv');
  await writeFile(path, 'x');
  const input = files.grantInput(path, 'a.csv');
  const gone = files.grantOutput({ path: join(staticFolder, 'gone.pdf'), name: 'gone.pdf', bytes: 1, sha256: '' });
  await rm(path);
  for (const grant of [input, gone, '', 'x', '../a.csv', encodeURIComponent(path), '__proto__']) {
    const answer = await ask({ path: `/files/${grant}`, headers: { cookie } });
    expect(answer.status, grant).toBe(404);
    expect(answer.body, grant).toContain('重新生成');
  }
});

test('whatever a file is called, the header is one line and gives the name back', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(name, given => {
      const header = contentDisposition(given);
      // RFC 5987 attr-char and percent-encoded bytes, nothing else.
      const found = /^attachment; filename="[^"\\]*"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})*)$/.exec(
        header,
      );
      expect(header).toMatch(/^[ -~]*$/);
      expect(decodeURIComponent(found?.[1] ?? 'no match')).toBe(given.replace(/\p{Surrogate}/gu, '_'));
    }),
    {
      seed: 3,
      numRuns: 300,
      examples: [["'()*%.pdf"], ['\ud800.pdf'], ['a"; filename=b.exe'], ['a\r\nSet-Cookie: x']],
    },
  );
});
