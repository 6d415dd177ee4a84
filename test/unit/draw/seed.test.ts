import { describe, expect, test } from 'vitest';
import { attemptSeed, commitment, isRehearsal, WITNESS_PATTERN, witnessProblem } from '#domain/draw/seed.ts';
import { protocolAnswers } from './known-answers.ts';

const { input } = protocolAnswers;

test('the known commitment and the known seed are computed', () => {
  expect(commitment(input)).toBe(protocolAnswers.commit);
  expect(attemptSeed(input, input.witness)).toBe(protocolAnswers.seed);
});

test('whatever changes in an attempt changes its commitment and its seed', () => {
  const changed = [
    { ...input, drawId: 'HZ-2024-Q2-008' },
    { ...input, attempt: 2 },
    { ...input, frame: input.plan },
    { ...input, plan: input.frame },
    { ...input, machine: input.frame },
  ];
  const commitments = [input, ...changed].map(commitment);
  expect(new Set(commitments).size).toBe(commitments.length);
  const seeds = [input, ...changed].map(binding => attemptSeed(binding, input.witness));
  expect(new Set(seeds).size).toBe(seeds.length);
});

test('the order, the split and every digit of the witness numbers matter', () => {
  const lists = [
    ['123456', '654321'],
    ['654321', '123456'],
    ['123456654321'],
    ['123456', '654321', '000000'],
    ['0123456', '654321'],
  ];
  expect(new Set(lists.map(list => attemptSeed(input, list))).size).toBe(lists.length);
});

describe('a witness number is 6 to 64 plain digits', () => {
  test.each(['12345', '1234567８', '12345a', '123 456', '-123456', '1'.repeat(65), '', '123456\n'])(
    '%j is refused',
    value => {
      expect(witnessProblem(value)).not.toBeNull();
      expect(WITNESS_PATTERN.test(value)).toBe(false);
      expect(() => attemptSeed(input, ['123456', value])).toThrow(RangeError);
    },
  );

  test.each(['123456', '019283', '0'.repeat(64)])('%s is taken', value => {
    expect(witnessProblem(value)).toBeNull();
    expect(attemptSeed(input, [value])).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('a binding that is no binding is refused', () => {
  for (const wrong of [
    { ...input, drawId: '抽取一' },
    { ...input, attempt: 0 },
    { ...input, attempt: 1.5 },
    { ...input, frame: 'abc' },
    { ...input, machine: input.machine.toUpperCase() },
  ]) {
    expect(() => commitment(wrong)).toThrow(RangeError);
  }
});

test('a draw id that begins with TEST- is a rehearsal', () => {
  expect(isRehearsal('TEST-2026-01')).toBe(true);
  expect(isRehearsal('YH-TEST-1')).toBe(false);
});
