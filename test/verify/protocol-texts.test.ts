import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/project-root.ts';

const read = (path: string) => readFileSync(join(projectRoot, 'resources', path), 'utf8');
const english = read('verify/protocol.en.md');
const chinese = read('verify/protocol.zh.md');
const kit = read('draw-protocol/protocol.md');

/** The parts of a text by their numbers (1., 2., 2.1 …). */
function sections(text: string): Map<string, string> {
  const parts = text.split(/^#{2,3} (\d+(?:\.\d+)?)\.? .*$/m).slice(1);
  return new Map(parts.flatMap((part, place) => (place % 2 === 0 ? [[part, parts[place + 1] ?? '']] : [])));
}

/** What must be the same in every language: names, formulas, numbers. */
function signs(text: string): string[] {
  // Words between < and > are translated inside code as well.
  const code = [...text.matchAll(/`([^`]+)`/g)].flatMap(
    ([, inner = '']) => inner.replace(/<[^>]*>/g, ' ').match(/[!-~]+/g) ?? [],
  );
  const digits = text.replace(/`[^`]*`/g, ' ').match(/\d[\d,.]*\d|\d/g) ?? [];
  return [...new Set([...code, ...digits])].toSorted();
}

test('the English text beside the verifiers is the normative part of the protocol that ships', () => {
  const normative = kit.slice(kit.indexOf('## 1. Scope of version 1'));
  expect(english.slice(english.indexOf('## 1. Scope of version 1'))).toBe(normative);
});

test('both texts say which prevails', () => {
  expect(english).toContain('the English text\n> prevails');
  expect(chinese).toContain('以英文本为准');
});

test('the Chinese text has every section, and in it every name, formula and number of the English one', () => {
  const translated = sections(chinese);
  const original = sections(english);
  expect([...translated.keys()]).toEqual([...original.keys()]);
  for (const [number, part] of original) {
    const found = signs(translated.get(number) ?? '');
    expect(
      signs(part).filter(sign => !found.includes(sign)),
      `section ${number}`,
    ).toEqual([]);
  }
});
