import { expect, test } from 'vitest';
import { changesBetween } from '#domain/audit/changes.ts';

test('only what is different is shown, field by field', () => {
  const before = JSON.stringify({ status: 'on-duty', notOwnArea: true, recusals: ['甲公司'] });
  const after = JSON.stringify({ status: 'seconded', notOwnArea: true, recusals: ['甲公司', '乙公司'] });
  expect(changesBetween(before, after)).toEqual([
    { field: 'status', before: 'on-duty', after: 'seconded' },
    { field: 'recusals', before: '甲公司', after: '甲公司、乙公司' },
  ]);
});

test('a field that was not there before, or is no longer there, shows on one side', () => {
  expect(changesBetween('{"a":1}', '{"b":false}')).toEqual([
    { field: 'a', before: '1', after: null },
    { field: 'b', before: null, after: '否' },
  ]);
});

test('parts of parts are named by their way', () => {
  const changes = changesBetween('{"ratios":[{"bp":100},{"bp":300}]}', '{"ratios":[{"bp":100},{"bp":600}]}');
  expect(changes).toEqual([{ field: 'ratios.1.bp', before: '300', after: '600' }]);
});

test('an entry without sides changed nothing, and text that is no JSON is shown as it is', () => {
  expect(changesBetween(null, null)).toEqual([]);
  expect(changesBetween(null, '备份完成')).toEqual([{ field: '', before: null, after: '备份完成' }]);
});
