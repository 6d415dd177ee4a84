import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { append } from './bundle-builder.ts';
import { exampleBundle, kitFile } from './example-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [kitFile('verify-bundle.mjs'), ...words], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { status, stdout, stderr };
}

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const { frameText = '', ...publicBundle } = exampleBundle();

test('a good bundle ends with 0 and shows a tick for every check', () => {
  const { status, stdout, stderr } = run(kitFile('example-bundle.json'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/^✔ /gm)?.length).toBeGreaterThan(24);
  expect(stdout).not.toMatch(/✘|○/);
  expect(stdout).toContain('结论：全部相符。');
  expect(stdout).toContain('1745696e5fea8190'); // The sixteen signs a witness has on paper.
});

test('a bad bundle ends with 1 and names the field that differs', () => {
  const bundle = exampleBundle();
  bundle.planDigest = bundle.frameDigest;
  const { status, stdout } = run(write('bad.json', bundle));
  expect(status).toBe(1);
  expect(stdout).toMatch(/^✘ .*planDigest 应为/m);
  expect(stdout).toContain('结论：不相符。');
});

test('the steps come as JSON when asked for', () => {
  const { status, stdout } = run('--json', kitFile('example-bundle.json'));
  expect(status).toBe(0);
  const { ok, checks } = JSON.parse(stdout);
  expect(ok).toBe(true);
  expect(Object.keys(checks[0])).toEqual(['id', 'title', 'state', 'detail']);
});

test('a public bundle says in words what was not checked and ends with 3, until the frame is handed over', () => {
  const bundle = write('public.json', publicBundle);
  const alone = run(bundle);
  expect(alone.status).toBe(3);
  expect(alone.stdout).toMatch(/^○ 未核对 名录/m);
  expect(alone.stdout).not.toContain('全部相符');
  const complete = run(bundle, '--frame', write('frame.txt', frameText));
  expect(complete.status).toBe(0);
  expect(complete.stdout).toContain('0 项未核对。结论：全部相符。');
  expect(run(bundle, '--frame', write('wrong.txt', frameText.slice(1))).status).toBe(1);
});

test('a frame file named by the bundle is found beside it, and nowhere else', () => {
  mkdirSync(join(folder, 'case'));
  write('case/list.txt', frameText);
  write('outside.txt', frameText);
  expect(run(write('case/a.json', { ...publicBundle, frameFile: 'list.txt' })).stdout).toContain('0 项未核对');
  expect(run(write('case/b.json', { ...publicBundle, frameFile: '../outside.txt' })).stdout).toContain('○ 未核对');
  expect(run(write('case/c.json', { ...publicBundle, frameFile: 'missing.txt' })).stdout).toContain('○ 未核对');
});

test.each<[string, () => string[]]>([
  ['no file named', () => []],
  ['a missing file', () => ['nothing.json']],
  ['a folder', () => [folder]],
  ['an unknown option', () => ['--loud', kitFile('example-bundle.json')]],
  ['--frame without a file', () => [kitFile('example-bundle.json'), '--frame']],
  ['two bundles', () => [kitFile('example-bundle.json'), kitFile('example-bundle.json')]],
  ['something that is not JSON', () => [write('text.json', '{"format":')]],
  ['bytes that are not UTF-8', () => [write('bytes.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))]],
  ['a frame that is not UTF-8', () => [write('p.json', publicBundle), '--frame', write('f', Buffer.from([0xff]))]],
  ['a missing frame', () => [write('p.json', publicBundle), '--frame', 'nothing.txt']],
])('%s ends with 2 and one sentence', (_name, words) => {
  const { status, stdout, stderr } = run(...words());
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n$/u);
});

test('JSON that is no bundle is read, judged and refused', () => {
  expect(run(write('list.json', '[]')).status).toBe(1);
  expect(run(write('deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`)).stderr).not.toContain('    at ');
});

test('a byte order mark before the bundle does no harm', () => {
  expect(run(write('bom.json', `\uFEFF${JSON.stringify(exampleBundle())}`)).status).toBe(0);
});

test('a bundle cannot paint ticks or move the cursor', () => {
  const bundle = append(exampleBundle(), 'note\n✔ 全部相符\u001b[2J\u202e', { attempt: 2 });
  const { stdout } = run(write('paint.json', bundle));
  expect(stdout).not.toMatch(/^✔ 全部相符/m);
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
});

test('importing the file runs no command line', () => {
  const script = `await import(${JSON.stringify(`file://${kitFile('verify-bundle.mjs')}`)})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
