import { expect, test } from 'vitest';
import { contract } from '#contract/contract.ts';
import { actionTitle } from '#domain/audit/action-title.ts';
import { changesText } from '#domain/audit/changes.ts';
import { fieldName } from '#domain/audit/field-name.ts';
import { valueName } from '#domain/audit/value-name.ts';

test('every command, every long work and every entry of the program itself has a title', () => {
  const named = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [] : [name]));
  const known = [...named, 'audit.baseline', 'clock.jump'];
  expect(known.filter(name => actionTitle(name) === name)).toEqual([]);
  expect(known).toContain('update.check');
});

test('a field is named part by part, and codes by the words of their list', () => {
  expect(fieldName('riskRatios.0.bp')).toBe('各风险等级的比例 第1项 万分比');
  expect(fieldName('somethingNew')).toBe('somethingNew');
  expect(valueName('status', 'left')).toBe('离岗');
  expect(valueName('range.riskClasses', 'A、D')).not.toBe('A、D');
  expect(valueName('name', 'left')).toBe('left');
});

test('the changes of an entry are lines of words', () => {
  expect(changesText('{"state":"draft"}', '{"state":"void"}')).toBe('状态：草稿 → 已作废');
  expect(changesText(null, '{"bytes":5}')).toBe('字节数：5');
  expect(changesText(null, null)).toBe('');
});
