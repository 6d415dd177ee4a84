import { expect, test } from 'vitest';
import { fileGrants } from '#core/files/file-grants.ts';

const file = { path: '/数据/公文/一.pdf', name: '一.pdf', bytes: 3, sha256: 'a'.repeat(64) };

test('a file that is listed again keeps its id, one that was made again gets another', () => {
  const grants = fileGrants();
  const first = grants.grantOutput(file);
  expect(grants.grantOutput({ ...file })).toBe(first);
  const again = grants.grantOutput({ ...file, sha256: 'b'.repeat(64) });
  expect(again).not.toBe(first);
  expect([grants.output(first)?.sha256, grants.output(again)?.sha256]).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
});
