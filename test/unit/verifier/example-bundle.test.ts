import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { checksThat, detailOf } from './checks.ts';
import { exampleBundle, present, readKitFile } from './example-bundle.ts';

const publicBundle = () => {
  const { frameText: _frameText, ...rest } = exampleBundle();
  return rest;
};

test('the example bundle of the kit passes every check', () => {
  const { ok, checks } = verifyBundle(exampleBundle());
  expect(checks.filter(check => check.state !== 'pass')).toEqual([]);
  expect(ok).toBe(true);
});

test('the list of checks has a name and a sentence for each step, also of a cancelled attempt', () => {
  const { checks } = verifyBundle(exampleBundle());
  expect(new Set(checks.map(check => check.id)).size).toBe(checks.length);
  for (const check of checks) expect(check.title).toMatch(/\p{Script=Han}/u);
  const kinds = new Set(checks.map(check => check.id.replace(/^attempt-\d+-/, '')));
  expect([...kinds]).toMatchInlineSnapshot(`
    [
      "self-test",
      "format",
      "plan-form",
      "plan-digest",
      "frame-digest",
      "frame-header",
      "frame-text",
      "frame-order",
      "frame-unique",
      "frame-strata",
      "ledger-seq",
      "ledger-start",
      "ledger-links",
      "ledger-hash",
      "ledger-head",
      "ledger-order",
      "ledger-frame",
      "ledger-plan",
      "ledger-attempts",
      "machine",
      "commit",
      "commit-ledger",
      "witness-values",
      "witness-number",
      "witness-ledger",
      "seed",
      "reveal",
      "sizes",
      "counts",
      "order",
      "drawn",
      "reserves",
      "match",
      "result",
      "cancel",
      "replace",
      "teams-after",
    ]
  `);
});

test('a public bundle is never ticked off where the frame would be needed', () => {
  expect(checksThat('fail', publicBundle())).toEqual([]);
  const skipped = checksThat('skipped', publicBundle());
  expect(skipped).toMatchInlineSnapshot(`
    [
      "frame-digest",
      "frame-header",
      "frame-text",
      "frame-order",
      "frame-unique",
      "frame-strata",
      "attempt-1-sizes",
      "attempt-1-drawn",
      "attempt-1-reserves",
      "attempt-1-match",
      "attempt-2-sizes",
      "attempt-2-drawn",
      "attempt-2-reserves",
      "attempt-2-match",
      "attempt-2-teams-after",
    ]
  `);
  expect(verifyBundle(publicBundle()).ok).toBe(true);
});

test('a public bundle still shows a forged order of drawing, because the class sizes are stated', () => {
  const bundle = publicBundle();
  const { drawn } = present(bundle.attempts[1]);
  [drawn[0], drawn[1]] = [present(drawn[1]), present(drawn[0])];
  expect(checksThat('fail', bundle)).toEqual(['attempt-2-order', 'attempt-2-result']);
});

test('a public bundle and the separately handed frame are checked together', () => {
  const { frameText } = exampleBundle();
  expect(checksThat('skipped', publicBundle(), frameText)).toEqual([]);
  expect(checksThat('fail', publicBundle(), frameText)).toEqual([]);
  expect(checksThat('fail', publicBundle(), `${frameText}\n`)).toContain('frame-digest');
});

test('fields the protocol does not know are ignored wherever no digest covers them', () => {
  const bundle = exampleBundle();
  const first = present(bundle.attempts[0]);
  Object.assign(bundle, { note: '归档副本', exportedBy: 1.5 });
  Object.assign(first, { shownAt: '2024-06-18' });
  Object.assign(present(first.drawn[0]), { name: '示例商行' });
  Object.assign(present(bundle.ledger[0]), { place: '会议室' });
  expect(checksThat('fail', bundle)).toEqual([]);
  expect(detailOf('attempt-1-result', bundle)).toContain('不含协议之外的字段');
});

describe.skipIf(!existsSync('../shared/draw'))('beside the shared folder (skipped where it is absent)', () => {
  test.each(['example-bundle.json', 'vectors.json', 'vectors-protocol.json'])(
    '%s says what the given one says',
    name => {
      expect(JSON.parse(readKitFile(name))).toEqual(JSON.parse(readFileSync(`../shared/draw/${name}`, 'utf8')));
    },
  );
});
