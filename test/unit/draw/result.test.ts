import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { checkLedger } from '#domain/draw/ledger.ts';
import { planDigest } from '#domain/draw/plan.ts';
import { planProblems } from '#domain/draw/plan-check.ts';
import { computeResult, resultDigest } from '#domain/draw/result.ts';
import { attemptSeed, commitment } from '#domain/draw/seed.ts';
import { exampleBundle, jointDraw } from './known-answers.ts';
import { frameOf, object, plan } from './rosters.ts';

function read(text: string) {
  const frame = readFrame(text);
  if (!frame.ok) throw new Error(frame.reason);
  return frame.frame;
}

describe('the example bundle', () => {
  const { attempts, ledger } = exampleBundle;
  const frame = read(exampleBundle.frameText);

  test('has the digests it names and a plan that may be frozen', () => {
    expect(sha256Hex(exampleBundle.frameText)).toBe(exampleBundle.frameDigest);
    expect(planDigest(exampleBundle.plan)).toBe(exampleBundle.planDigest);
    expect(planProblems(exampleBundle.plan)).toEqual([]);
  });

  test('has an unbroken ledger', () => {
    expect(checkLedger(ledger)).toEqual({ ok: true, head: exampleBundle.ledgerHead });
  });

  test.each(attempts.map(attempt => [attempt.attempt, attempt] as const))(
    'recomputes attempt %i',
    (number, attempt) => {
      const { drawId } = exampleBundle.plan;
      const { machine, witness, commit, seed, counts, drawn, reserves, match } = attempt;
      const digests = { frame: exampleBundle.frameDigest, plan: exampleBundle.planDigest };
      const binding = { drawId, attempt: number, ...digests, machine };
      expect(commitment(binding)).toBe(commit);
      expect(attemptSeed(binding, witness)).toBe(seed);
      const result = computeResult(exampleBundle.plan, frame, seed);
      expect(result).toEqual({ counts, drawn, reserves, match });
      const entry = ledger.find(({ type, data }) => type === 'result' && 'attempt' in data && data.attempt === number);
      expect(entry?.data).toEqual({ attempt: number, digest: resultDigest(result) });
    },
  );
});

describe('the joint draw', () => {
  test('has the known digests, commitment and seed', () => {
    expect(sha256Hex(jointDraw.frameText)).toBe(jointDraw.frameDigest);
    expect(planDigest(jointDraw.plan)).toBe(jointDraw.planDigest);
    const { machine, frameDigest: frame, planDigest: digest } = jointDraw;
    const binding = { drawId: jointDraw.plan.drawId, attempt: 1, frame, plan: digest, machine };
    expect(commitment(binding)).toBe(jointDraw.commit);
    expect(attemptSeed(binding, jointDraw.witness)).toBe(jointDraw.seed);
    expect(planProblems(jointDraw.plan)).toEqual([]);
  });

  test('matches each department on its own in plan order, and one that cannot be matched does not stop the others', () => {
    const result = computeResult(jointDraw.plan, read(jointDraw.frameText), jointDraw.seed);
    expect(result).toEqual(jointDraw.result);
    expect(resultDigest(result)).toBe(jointDraw.resultDigest);
    expect(Array.isArray(result.match) && result.match.map(({ department, ok }) => `${department} ${ok}`)).toEqual([
      'SCJG true',
      'WJ true',
      'XF false',
    ]);
  });
});

describe('a draw of objects only', () => {
  const frame = frameOf(Array.from({ length: 9 }, (_, place) => object(`10${place}`)));
  const { roster: _roster, teamSize: _teamSize, ...objectsOnly } = plan();

  test('has no match, in its outcome nor in its digest', () => {
    const result = computeResult(objectsOnly, frame, jointDraw.seed);
    expect('match' in result).toBe(false);
    expect(result.drawn).toHaveLength(5);
    expect(result.reserves.map(({ n }) => n)).toEqual([6]);
    expect(resultDigest(result)).toBe(resultDigest({ ...result }));
  });

  test('with a ratio of 100 % fixes the order of all visits', () => {
    const all = { ...objectsOnly, strata: [{ code: 'A', name: '重点', bp: 10_000 }] };
    const { drawn, reserves } = computeResult(all, frame, jointDraw.seed);
    expect(drawn.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(9);
    expect(reserves).toEqual([]);
  });
});

test('a plan of another protocol or generator is refused', () => {
  const frame = frameOf([object('1')]);
  for (const wrong of [plan({ protocol: 'SSJ-DRAW/2' }), plan({ seedrandom: '3.0.4' }), plan({ discard: 0 })]) {
    expect(() => computeResult(wrong, frame, jointDraw.seed)).toThrow(RangeError);
  }
});
