import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyOf, statedPolicy } from '../../scripts/verify-page-policy.ts';
import { pageText, partOfPage, verifyFolder } from './support/page-verifier.ts';

const pythonText = readFileSync(join(verifyFolder, 'verify.py'), 'utf8');

test('the page allows its own scripts and style by their digests, and nothing else', () => {
  const policy = statedPolicy(pageText);
  expect(policy, 'after an edit: node scripts/launch.mjs scripts/verify-page-policy.ts').toBe(policyOf(pageText));
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*|'self'/);
});

test('the page stands alone: no address, no other file, no connection, no text made into code', () => {
  expect(pageText).not.toMatch(/\b(src|href)\s*=/);
  expect(pageText).not.toMatch(/https?:\/\/|@import|url\(/);
  expect(pageText).not.toMatch(
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval|innerHTML)\b/,
  );
  expect(pageText).not.toMatch(/\bimport\s|\bnew Function\b|\slocalStorage\b/);
});

test('the checking part knows neither page nor clock nor chance', () => {
  const script = partOfPage('<script id="verifier">', '</script>');
  expect(script).not.toMatch(/\b(document|window|Date|performance|navigator|setTimeout)\b|Math\.random/);
});

test('verify.py needs the standard library only', () => {
  const imported = [...pythonText.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name);
  expect(imported).toEqual(['hashlib', 'json', 'os', 're', 'sys', 'unicodedata']);
});

test('both say the same sentences in Chinese and English', () => {
  const texts = JSON.parse(partOfPage('<script type="application/json" id="texts">', '</script>'));
  const literal = pythonText.slice(pythonText.indexOf('TEXTS = {') + 'TEXTS = '.length);
  const asJson = literal
    .slice(0, literal.indexOf('\n}\n') + 2)
    .replaceAll('(\n', '[')
    .replace(/: \("/g, ': ["')
    .replace(/"\),$/gm, '"],')
    .replace(/^ {8}\),$/gm, '],')
    .replace(/,(\s*[}\]])/g, '$1');
  expect(JSON.parse(asJson)).toEqual(texts);
  for (const group of Object.values(texts as Record<string, Record<string, [string, string]>>))
    for (const [chinese, english] of Object.values(group)) {
      expect(chinese).not.toBe('');
      expect(english).not.toMatch(/\p{Script=Han}/u);
    }
});
