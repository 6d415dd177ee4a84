import { homedir } from 'node:os';
import { expect, test } from 'vitest';
import { scrubbed } from '#core/diagnostics/scrubbed.ts';

test.each([
  ['a mobile number', 'no row for 13812345678', 'no row for 138****5678'],
  ['an identity number', '11010519491231002X', '1101************2X'],
  ['a land line', '回拨 0530-5551234', '回拨 053*-***1234'],
  ['a session', 'session kHn3x9Yt2mQ4vB7cZ0pLsD8fGjW1rE5aU6iO-oN_yXA', 'session …'],
  ['a recovery code', 'ABCDE-23456-FGHJK-MNPQR-7STUV', '…'],
  ['the folder of a person', `at ${homedir()}/a.ts:3:4`, 'at ~/a.ts:3:4'],
])('of a line %s is taken out', (_, line, kept) => {
  expect(scrubbed(line)).toBe(kept);
});

test('credit codes, places in the program and words stay', () => {
  const line = 'RangeError: 91371726MA00000017 at stagedObjectStore (staged-object-store.ts:120:14) 导入 120170 行';
  expect(scrubbed(line)).toBe(line);
});
