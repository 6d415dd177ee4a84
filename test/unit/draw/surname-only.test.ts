import { expect, test } from 'vitest';
import { surnameOnly } from '#domain/draw/surname-only.ts';

test.each([
  ['张三', '张＊'],
  ['刘秀兰', '刘＊＊'],
  ['欧阳明', '欧阳＊'],
  ['欧阳', '欧＊'],
  ['', ''],
])('of %s a room is shown %s', (name, shown) => {
  expect(surnameOnly(name)).toBe(shown);
});
