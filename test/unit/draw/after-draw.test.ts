import { describe, expect, test } from 'vitest';
import { afterDraw } from '#domain/draw/after-draw.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import { computeResult } from '#domain/draw/result.ts';
import { addObject, substituteObject } from '#domain/draw/substitution.ts';
import { exampleBundle } from './known-answers.ts';
import { frameOf, inspector, object, plan } from './rosters.ts';

const { seed } = exampleBundle.attempts[1] ?? { seed: '' };
const frame = frameOf(Array.from({ length: 9 }, (_, place) => object(`10${place}`)));
const roster = ['1', '2', '3', '4'].map(id => inspector(id, { cap: 9 }));
const drawPlan = plan({ roster, reserve: 2, strata: [{ code: 'A', name: '一般', count: 3 }] });
const order = computeResult({ ...drawPlan, strata: [{ code: 'A', name: '一般', count: 9 }] }, frame, seed).drawn.map(
  ({ id }) => id,
);
const result = computeResult(drawPlan, frame, seed);

/** Everything that happened so far, each step found by the rules. */
function happening() {
  const entries: ReplacementData[] = [];
  const standing = () => ({ plan: drawPlan, frame, seed, ...afterDraw(result, entries) });
  const note = (out: string | null, found: ReturnType<typeof addObject>) => {
    if (!found.ok) return found.reason;
    const teams = found.teams.map(({ inherited, team }) => ({ inherited, team }));
    entries.push({ attempt: 1, out, in: found.in, stratum: found.stratum, reason: '', rule: '', teams });
    return found.in;
  };
  return {
    standing,
    substitute: (out: string) => note(out, substituteObject({ ...standing(), out })),
    add: () => note(null, addObject({ ...standing(), stratum: 'A' })),
  };
}

describe('an additional object', () => {
  test('is the next of the same stream, and leaves as many reserves as there were', () => {
    const { add, substitute, standing } = happening();
    expect(add()).toBe(order[3]);
    expect(substitute(order[0] ?? '')).toBe(order[4]);
    expect(substitute(order[1] ?? '')).toBe(order[5]);
    expect(substitute(order[2] ?? '')).toContain('候补已经用完');
    expect(standing().objects.map(({ id }) => id)).toEqual([order[4], order[5], order[2], order[3]]);
  });

  test('has a team of its own size, and never comes when the stratum is used up', () => {
    const { add, standing } = happening();
    expect(order.slice(3).map(() => add())).toEqual(order.slice(3));
    expect(add()).toContain('已全部抽出');
    const [teams] = standing().teams;
    expect([...(teams?.values() ?? [])].map(team => new Set(team).size)).toEqual(order.map(() => 2));
  });
});

test('a substitute takes the place of the object it follows, whose team it inherits', () => {
  const { substitute, standing } = happening();
  const before = standing().teams[0]?.get(order[1] ?? '');
  expect(substitute(order[1] ?? '')).toBe(order[3]);
  expect(standing().objects[1]).toEqual({ id: order[3], stratum: 'A' });
  expect(standing().teams[0]?.get(order[3] ?? '')).toEqual(before);
  expect(standing().teams[0]?.has(order[1] ?? '')).toBe(false);
});

test('an inspector who comes in stands in the team at that object only', () => {
  const [first = '', second = ''] = order;
  const team = result.match && 'ok' in result.match && result.match.ok ? (result.match.teams[0] ?? []) : [];
  const [staying = '', out = ''] = team;
  const now = afterDraw(result, [
    { attempt: 1, object: first, out, in: '9', reason: '', rule: '', unavailable: [], team: [staying, '9'] },
  ]);
  expect(now.teams[0]?.get(first)).toEqual([staying, '9']);
  expect(now.teams[0]?.get(second)).toEqual(afterDraw(result, []).teams[0]?.get(second));
});
