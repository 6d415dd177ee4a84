import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';
import { say } from '../../scripts/say.ts';
import { noPython, python, runPython } from './support/python-verifier.ts';

const example = join(projectRoot, 'resources/draw-protocol/example-bundle.json');
const bundle = JSON.parse(readFileSync(example, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'verify-py-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

if (python === null) say(noPython);

describe.skipIf(python === null)('verify.py', () => {
  test('ends with 0 only when every check passes', () => {
    expect(runPython(example).status).toBe(0);
    expect(runPython(example, '990f4bd740ffbb83', '--number', 'HZ-2024-Q2-007').status).toBe(0);
    expect(runPython(example, '0000000000000000').status).toBe(1);
    expect(runPython(example, '--number', 'HZ-2024-Q2-008').status).toBe(1);
    expect(runPython(write('seed.json', { ...bundle, planDigest: bundle.frameDigest })).status).toBe(1);
  });

  test('says of a public bundle what was not checked and ends with 3, until the frame is handed over', () => {
    const { frameText, ...open } = bundle;
    const path = write('public.json', { ...open, frameFile: 'frame.txt' });
    const alone = runPython(path);
    expect(alone.status).toBe(3);
    expect(alone.stdout).toContain('○ 名录的摘要可以重算：未核对');
    expect(alone.stdout).not.toContain('全部相符');
    const frame = write('frame-elsewhere.txt', frameText);
    expect(runPython(path, '--frame', frame).status).toBe(0);
    write('frame.txt', frameText);
    expect(runPython(path).status).toBe(0);
    write('frame.txt', frameText.replace('\n', '\n\n'));
    expect(runPython(path).status).toBe(1);
  });

  test('names the field that differs, what it should be and what it is, in Chinese or English', () => {
    const path = write('head.json', { ...bundle, ledgerHead: bundle.frameDigest });
    expect(runPython(path).stdout).toMatch(/✘ 账本的末值\n {6}字段 ledgerHead\n {6}应为 1745\w+\n {6}实为 0635\w+\n/);
    expect(runPython(path, '--english').stdout).toMatch(/✘ The head of the ledger\n {6}field ledgerHead\n/);
  });

  test.each<[string, unknown, RegExp]>([
    ['an empty file', '', /空的/],
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 255), /不是证据包/],
    ['another JSON file', { name: 'x' }, /不是证据包/],
    ['a list', [], /不是证据包/],
    ['half a bundle', JSON.stringify(bundle).slice(0, 9000), /不完整或已损坏/],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), /UTF-8/],
    ['a name that stands twice', '{"format":"ssj-draw-bundle/1","format":"ssj-draw-bundle/1"}', /「format」出现了两次/],
    ['half a surrogate pair', '{"format":"ssj-draw-bundle/1","plan":"\\ud800"}', /UTF-8/],
    ['deep nesting', `{"format":${'['.repeat(5000)}${']'.repeat(5000)}}`, /层次太深/],
    ['a number no program agrees on', '{"format":NaN}', /不完整或已损坏/],
    ['a newer protocol', { ...bundle, format: 'ssj-draw-bundle/2' }, /更新的规定写成（ssj-draw-bundle\/2）/],
  ])('says of %s in one sentence why it cannot be read, and ends with 2', (name, content, sentence) => {
    const { status, stdout, stderr } = runPython(write(`${name.replaceAll(' ', '-')}.json`, content));
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout).toMatch(sentence);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a missing file and a wrong call end with 2', () => {
    expect(runPython(join(folder, 'nothing.json')).status).toBe(2);
    expect(runPython().status).toBe(2);
    expect(runPython(example, '--loud').status).toBe(2);
  });
});
