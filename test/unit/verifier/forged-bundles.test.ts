import { expect, test } from 'vitest';
import { checksThat } from './checks.ts';
import { forgedCeremonies } from './forged-ceremonies.ts';
import { forgedFrames } from './forged-frames.ts';
import { forgedLedgers } from './forged-ledgers.ts';
import { forgedResults } from './forged-results.ts';
import { honest } from './forging.ts';

// Every forgery has matching digests and an unbroken chain as far as a cheat can make them, so that the named checks
// alone must notice it.
const forgeries = [...forgedFrames, ...forgedLedgers, ...forgedCeremonies, ...forgedResults];

test.each(forgeries)('%s is noticed by exactly: %s', (_name, failing, make) => {
  expect(checksThat('fail', make())).toEqual(failing);
});

test('every kind of check has a forgery that only it and its consequences notice', () => {
  const kinds = checksThat('pass', honest()).map(id => id.replace(/^attempt-\d+-/, ''));
  const noticed = new Set(forgeries.flatMap(([, ids]) => ids).map(id => id.replace(/^attempt-\d+-/, '')));
  const elsewhere = ['self-test', 'format', 'plan-form'];
  expect(kinds.filter(kind => !noticed.has(kind) && !elsewhere.includes(kind))).toEqual([]);
});
