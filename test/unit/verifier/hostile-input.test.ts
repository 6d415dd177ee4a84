import { expect, test } from 'vitest';
import { type BundleVerdict, verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { buildBundle, reseal, resealResults } from './bundle-builder.ts';
import { checksThat, detailOf } from './checks.ts';
import { type Bundle, exampleBundle, present } from './example-bundle.ts';
import { departmentPlan, jointPlan, objectPlan, rowsOf } from './recipes.ts';

const HOSTILE: unknown[] = [null, true, -1, 0.5, 1e308, '', 'x', [], [null], [[]], {}, { length: 1e9 }];

type Holder = Record<string, unknown>;

/** A small bundle of three departments with a cancelled attempt, so that every kind of field occurs. */
const smallBundle = (): Bundle => {
  const plan = { ...jointPlan(), reserve: 1, strata: [{ code: 'A', bp: 1000 }] };
  const rows = rowsOf(12, ['A'], ['食品', '']);
  return buildBundle({ plan, rows, ceremonies: [{ cancelled: 'after-result' }, {}] });
};

function expectSentences({ ok, checks }: BundleVerdict): void {
  expect(ok).toBe(false);
  for (const { state, detail } of checks) {
    if (state !== 'pass') expect(detail).toMatch(/\p{Script=Han}.*[。）]$/u);
    expect(detail).not.toMatch(/Error|Cannot|undefined is|\n\s+at /);
    expect(detail.length).toBeLessThan(500);
  }
}

/** Every place of a value, as the holder and the key. */
function placesOf(holder: Holder): [Holder, string][] {
  return Object.entries(holder).flatMap(([key, value]): [Holder, string][] => [
    [holder, key],
    ...(typeof value === 'object' && value !== null ? placesOf(value as Holder) : []),
  ]);
}

test.each([undefined, null, true, 1, 'x', [], () => 1, Symbol('x'), 10n])('%s is no bundle, and told so', value => {
  expectSentences(verifyBundle(value));
});

test('objects that have little of a bundle are refused in sentences', () => {
  expectSentences(verifyBundle({}));
  expectSentences(verifyBundle({ format: 'ssj-draw-bundle/1' }));
  expectSentences(verifyBundle({ format: 'ssj-draw-bundle/1', plan: null, attempts: [{}, null, 3], ledger: [{}] }));
});

test('a wrong value at any place gives sentences, never a stack, and never a pass', () => {
  const bundle = smallBundle();
  let tried = 0;
  for (const [holder, key] of placesOf(bundle as unknown as Holder)) {
    if (tried++ % 3 !== 0) continue;
    const value = holder[key];
    const hostile = HOSTILE[((tried / 3) % HOSTILE.length) | 0];
    holder[key] = hostile;
    if (JSON.stringify(hostile) !== JSON.stringify(value)) expectSentences(verifyBundle(bundle));
    holder[key] = value;
  }
  expect(tried).toBeGreaterThan(500);
});

test('each top-level field may be anything', () => {
  for (const key of Object.keys(exampleBundle()))
    for (const hostile of HOSTILE) {
      const verdict = verifyBundle({ ...exampleBundle(), [key]: hostile });
      if (key === 'frameText' && hostile === null)
        expect(verdict.ok).toBe(true); // Then it is a public bundle.
      else expectSentences(verdict);
    }
});

test('names that mean something to JavaScript are ordinary names', () => {
  const codes = ['__proto__', 'constructor', 'toString'];
  const plan = { ...departmentPlan(), strata: codes.map(code => ({ code, bp: 2000 })) };
  present(plan.roster?.[0]).id = '__proto__';
  present(plan.roster?.[2]).id = 'hasOwnProperty';
  const bundle = buildBundle({ plan, rows: rowsOf(30, codes, ['__proto__', '食品']) });
  expect(checksThat('fail', bundle)).toEqual([]);
});

test('a bundle cannot lend itself fields through its prototype', () => {
  const { format: _format, ...rest } = exampleBundle();
  const lent = JSON.parse(`{"__proto__": {"format": "ssj-draw-bundle/1"}, ${JSON.stringify(rest).slice(1)}`);
  expect(checksThat('fail', lent)).toEqual(['format']);
  expect(Object.hasOwn(Object.prototype, 'format')).toBe(false);
});

test('endless nesting, also in a circle, is refused instead of exhausting the stack', () => {
  const deep = JSON.parse(`{"format":"ssj-draw-bundle/1","plan":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
  expectSentences(verifyBundle(deep));
  const circle: Holder = { format: 'ssj-draw-bundle/1' };
  circle.plan = circle;
  expectSentences(verifyBundle(circle));
});

test('a plan that asks for billions is answered at once', () => {
  const { frameText: _frameText, ...bundle } = buildBundle({ plan: objectPlan(), rows: rowsOf(20, ['A', 'B']) });
  bundle.plan.reserve = Number.MAX_SAFE_INTEGER;
  for (const size of present(bundle.attempts[0]).counts) size.N = 2 ** 32;
  expect(checksThat('fail', resealResults(bundle as Bundle))).toContain('attempt-1-order');
});

test('numbers that are not whole and broken characters have no canonical form', () => {
  const fraction = exampleBundle();
  Object.assign(fraction.plan, { note: 1.5 });
  expect(detailOf('plan-digest', fraction)).toContain('只允许整数');
  const broken = exampleBundle();
  Object.assign(broken.plan, { note: '\ud800' });
  expect(detailOf('plan-digest', broken)).toContain('孤立代理项');
  const foreign = exampleBundle();
  Object.assign(foreign.plan, { 备注: '' });
  expect(detailOf('plan-digest', foreign)).toContain('ASCII');
});

test('a hundred thousand witnesses or ledger entries are told off within the time of a test', () => {
  const bundle = smallBundle();
  const [first] = bundle.ledger;
  bundle.ledger = Array.from({ length: 100_000 }, () => ({ ...present(first), type: 'note' }));
  present(bundle.attempts[0]).witness = Array.from({ length: 100_000 }, () => '123456');
  expectSentences(verifyBundle(reseal(bundle)));
});
