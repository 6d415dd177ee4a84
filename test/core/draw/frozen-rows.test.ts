import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frozenRows } from '#core/draw/frozen-rows.ts';
import { indexOfObject, stratumPools } from '#domain/draw/frame.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';

const id = fc.stringMatching(/^[0-9A-Za-z._-]{1,12}$/);
const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\\t\n\rntr一é]{0,8}$/));
const row = fc.tuple(id, fc.constantFrom('A', 'b-1', 'C'), value, value);
const list = fc.uniqueArray(row, { selector: ([first]) => first, maxLength: 30 });

function textOf(rows: readonly (readonly string[])[]): string {
  const built = buildFrame(['id', 'stratum', 'name', 'note'], rows);
  if (!built.ok) throw new Error(built.problems[0]?.sentence);
  return built.text;
}

test('whatever a frozen list holds, taken apart row by row it is the list that outsiders read', () => {
  fc.assert(
    fc.property(list, rows => {
      const text = textOf(rows);
      const read = readFrame(text);
      if (!read.ok) throw new Error(read.reason);
      const frame = frozenRows(Buffer.from(text), rows.length);
      expect([...frame.rows]).toEqual(read.frame.rows);
      expect(frame.columns).toEqual(read.frame.columns);
      const strata = ['C', 'A', 'b-1', 'other'];
      expect(stratumPools(frame, strata)).toEqual(stratumPools(read.frame, strata));
      for (const [code] of rows) expect(indexOfObject(frame, code)).toBe(indexOfObject(read.frame, code));
      expect(indexOfObject(frame, '~')).toBe(-1);
      expect(frame.rows.at(rows.length)).toBeUndefined();
    }),
    { seed: 5 },
  );
});

test('bytes that are not the list of so many rows are refused with a sentence', () => {
  const bytes = Buffer.from(
    textOf([
      ['1', 'A', '甲', ''],
      ['2', 'A', '乙', ''],
    ]),
  );
  const sentence = expect.objectContaining({ code: 'workspace-damaged', message: expect.stringContaining('无法读出') });
  const refused = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  expect(refused(() => frozenRows(bytes, 3))).toEqual(sentence);
  expect(refused(() => frozenRows(bytes, 1))).toEqual(sentence);
  expect(refused(() => frozenRows(bytes.subarray(0, -1), 2))).toEqual(sentence);
  expect(refused(() => frozenRows(Buffer.alloc(0), 0))).toEqual(sentence);
  expect(refused(() => frozenRows(Buffer.from('another text\n'), 0))).toEqual(sentence);
  const torn = Buffer.from(bytes.toString().replace('乙\t', '乙'));
  expect(refused(() => frozenRows(torn, 2).rows.at(1))).toEqual(sentence);
});
