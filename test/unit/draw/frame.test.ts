import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '#domain/draw/digest.ts';
import { indexOfObject, stratumPools } from '#domain/draw/frame.ts';
import { buildFrame } from '#domain/draw/frame-builder.ts';
import { readFrame } from '#domain/draw/frame-reader.ts';
import { FrameWriter } from '#domain/draw/frame-writer.ts';
import { exampleBundle, protocolAnswers } from './known-answers.ts';

const columns = ['id', 'stratum', 'name'];

function built(rows: (string | null)[][], names = columns) {
  const frame = buildFrame(names, rows);
  if (!frame.ok) throw new Error(frame.problems[0]?.sentence);
  return frame;
}

function read(text: string) {
  const frame = readFrame(text);
  if (!frame.ok) throw new Error(frame.reason);
  return frame.frame;
}

test('the known frame is written from rows in any order, composed and escaped, missing values empty', () => {
  const rows = [
    ['B2', 'A', '乙\t店'],
    ['A9', 'A', null],
    ['A10', 'B', 'e\u0301\\'],
  ];
  const { text, summary } = built(rows);
  expect(text).toBe(protocolAnswers.frame.text);
  expect(summary).toEqual({
    digest: protocolAnswers.frame.sha256,
    rows: 3,
    strata: [
      { stratum: 'A', rows: 2 },
      { stratum: 'B', rows: 1 },
    ],
  });
  expect(read(text).rows).toEqual([
    ['A10', 'B', 'é\\'],
    ['A9', 'A', ''],
    ['B2', 'A', '乙\t店'],
  ]);
});

test('a frame read back and written again is the same to the byte', () => {
  const frame = read(exampleBundle.frameText);
  const again = built(frame.rows.map(row => [...row]).reverse(), [...frame.columns]);
  expect(again.text).toBe(exampleBundle.frameText);
  expect(again.summary.digest).toBe(exampleBundle.frameDigest);
});

test('any values survive freezing and reading, whatever signs they hold, and the order of rows does not matter', () => {
  const id = fc.stringMatching(/^[0-9A-Za-z._-]{1,12}$/);
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\\\t\n\rntr一é]{0,8}$/));
  const row = fc.tuple(id, fc.constantFrom('A', 'b-1'), value, value);
  const rows = fc.uniqueArray(row, { selector: ([first]) => first, maxLength: 20 });
  const names = ['id', 'stratum', 'name', 'note'];
  fc.assert(
    fc.property(rows, list => {
      const { text, summary } = built(list, names);
      expect(summary.digest).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      const expected = list.map(values => values.map(entry => entry.normalize('NFC')));
      expected.sort((left, right) => Buffer.compare(Buffer.from(left[0] ?? ''), Buffer.from(right[0] ?? '')));
      expect(read(text).rows).toEqual(expected);
      expect(built([...list].reverse(), names).text).toBe(text);
    }),
    { seed: 5 },
  );
});

test('a long frame is hashed piece by piece and its pieces make up the text', () => {
  const pieces: string[] = [];
  const writer = new FrameWriter(columns, { sink: piece => void pieces.push(piece) });
  for (let row = 0; row < 5000; row += 1) writer.add([String(row).padStart(8, '0'), 'A', `第${row}号商行𠮷`]);
  const { digest, rows } = writer.finish();
  expect(rows).toBe(5000);
  expect(pieces.length).toBeGreaterThan(1);
  expect(digest).toBe(sha256Hex(pieces.join('')));
});

describe('a row that cannot be frozen is refused with its reason', () => {
  const withRules = ['id', 'stratum', 'unit', 'category'];
  test.each([
    ['an empty id', [['', 'A', '', '']], 'id-unusable', '只能是 1 至 64 位'],
    ['an id with a Chinese sign', [['企1', 'A', '', '']], 'id-unusable', '企1'],
    ['an id of 65 signs', [['1'.repeat(65), 'A', '', '']], 'id-unusable', '64'],
    ['an id with a line end', [['1\n', 'A', '', '']], 'id-unusable', '编号'],
    [
      'a repeated id',
      [
        ['1', 'A', '', ''],
        ['1', 'B', '', ''],
      ],
      'id-repeated',
      '不止一次',
    ],
    ['a missing stratum', [['1', null, '', '']], 'stratum-unusable', '是空的'],
    ['a stratum in Chinese', [['1', '高', '', '']], 'stratum-unusable', '“高”'],
    ['a TAB in a unit', [['1', 'A', '城\t关', '']], 'field-unusable', '“unit”'],
    ['a line end in a category', [['1', 'A', '', '食\n品']], 'field-unusable', '“category”'],
    ['a backslash in a category', [['1', 'A', '', '食\\品']], 'field-unusable', '“category”'],
    ['half of a surrogate pair', [['1', 'A', '\ud842', '']], 'field-unusable', '残缺'],
  ])('%s', (_, rows, kind, words) => {
    const frame = buildFrame(withRules, rows);
    expect(frame.ok).toBe(false);
    if (!frame.ok) {
      expect(frame.problems).toHaveLength(1);
      expect(frame.problems[0]?.kind).toBe(kind);
      expect(frame.problems[0]?.sentence).toContain(words);
    }
  });

  test('rows that come out of order are refused by the writer, and the frame cannot be finished', () => {
    const writer = new FrameWriter(columns);
    expect(writer.add(['2', 'A', ''])).toBeNull();
    expect(writer.add(['10', 'A', ''])?.kind).toBe('id-out-of-order');
    expect(() => writer.finish()).toThrow(RangeError);
  });

  test('columns must begin with id and stratum and differ', () => {
    expect(() => new FrameWriter(['stratum', 'id'])).toThrow(RangeError);
    expect(() => new FrameWriter(['id', 'stratum', 'unit', 'unit'])).toThrow(RangeError);
    expect(() => new FrameWriter(['id', 'stratum', '名称'])).toThrow(RangeError);
  });
});

describe('a text the protocol would not have written is refused with its line', () => {
  const head = 'SSJ-DRAW/1\tframe\tid\tstratum\tname\tunit\n';
  test.each([
    ['no line end', `${head}1\tA\t\t`, '最后一行'],
    ['another header', 'SSJ-DRAW/2\tframe\tid\tstratum\n1\tA\n', '第 1 行'],
    ['columns out of place', 'SSJ-DRAW/1\tframe\tstratum\tid\n', '第 1 行'],
    ['rows out of order', `${head}2\tA\t\t\n1\tA\t\t\n`, '第 3 行编号 1'],
    ['a repeated id', `${head}1\tA\t\t\n1\tA\t\t\n`, '第 3 行编号 1'],
    ['a field too few', `${head}1\tA\t\n`, '第 2 行'],
    ['a field too many', `${head}1\tA\t\t\t\n`, '第 2 行'],
    ['an unknown escape', `${head}1\tA\t\\x\t\n`, '第 2 行'],
    ['a backslash at the end', `${head}1\tA\t\\\t\n`, '第 2 行'],
    ['a raw carriage return', `${head}1\tA\tx\r\t\n`, '第 2 行'],
    ['a value that is not composed', `${head}1\tA\te\u0301\t\n`, '第 2 行'],
    ['an escape in a rule field', `${head}1\tA\t\ta\\tb\n`, '第 2 行'],
    ['an empty line', `${head}\n`, '第 2 行'],
  ])('%s', (_, text, words) => {
    const frame = readFrame(text);
    expect(frame).toMatchObject({ ok: false });
    if (!frame.ok) expect(frame.reason).toContain(words);
  });
});

test('pools hold the rows of their stratum in frame order, and objects are found by id', () => {
  const frame = read(exampleBundle.frameText);
  const pools = stratumPools(frame, ['A', 'B', 'C', 'D', 'none']);
  expect(pools.map(({ length }) => length)).toEqual([223, 101, 36, 40, 0]);
  for (const pool of pools) expect(pool).toEqual(pool.toSorted((left, right) => left - right));
  frame.rows.forEach(([id = ''], row) => {
    expect(indexOfObject(frame, id)).toBe(row);
  });
  expect(indexOfObject(frame, '0')).toBe(-1);
  expect(indexOfObject(frame, 'zzz')).toBe(-1);
});
