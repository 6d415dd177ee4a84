import { expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { digest } from './bundle-builder.ts';
import { exampleBundle } from './example-bundle.ts';
import { mutationsOf } from './mutation.ts';

const EVERYTHING = ['format', 'plan', 'planDigest', 'frameDigest', 'attempts', 'ledger', 'ledgerHead'];
const LEAVES = /flipped|[+−]1|negated/;

/** Names of mutations the verifier lets pass. */
function survivors(part: string, isChosen: (name: string) => boolean): { tried: number; survived: string[] } {
  const bundle = exampleBundle();
  const survived: string[] = [];
  let tried = 0;
  for (const { name, apply, undo } of mutationsOf(bundle as unknown as Record<string, unknown>, part)) {
    if (!isChosen(name)) continue;
    tried++;
    apply();
    if (verifyBundle(bundle).ok) survived.push(name);
    undo();
  }
  expect(verifyBundle(bundle).ok).toBe(true);
  return { tried, survived };
}

/** A fixed choice of one in `parts`, spread evenly by hashing the names. */
const oneIn = (parts: number) => (name: string) => Number.parseInt(digest(name).slice(0, 8), 16) % parts === 0;

// No field below plan, attempts, ledger and the digests is harmless: nothing is excepted here.
test.each(EVERYTHING)('no single value below %s can be changed without a failing check', part => {
  const { tried, survived } = survivors(part, name => LEAVES.test(name) && !name.endsWith('−1'));
  expect(survived).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});

test.each(['plan', 'attempts', 'ledger'])('nothing below %s can be removed or swapped unnoticed', part => {
  const isSampled = oneIn(4);
  const { tried, survived } = survivors(part, name => !LEAVES.test(name) && isSampled(name));
  expect(survived).toEqual([]);
  expect(tried).toBeGreaterThan(30);
});

test.each(['plan', 'attempts', 'ledger'])('no number below %s can be one less unnoticed', part => {
  const isSampled = oneIn(3);
  expect(survivors(part, name => name.endsWith('−1') && isSampled(name)).survived).toEqual([]);
});

test('no sign of the frame can be changed without a failing check', () => {
  const bundle = exampleBundle();
  const text = bundle.frameText ?? '';
  for (let place = 0; place < text.length; place += 97) {
    bundle.frameText = `${text.slice(0, place)}~${text.slice(place + 1)}`;
    expect(verifyBundle(bundle).ok).toBe(false);
  }
});
