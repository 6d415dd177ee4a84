import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profile as profileShape } from '#contract/workspace-contract.ts';
import {
  differencesOf,
  sameValue,
  sourceOf,
  valueAt,
  valuesOf,
  valueText,
  withValue,
} from '#domain/profile/profile-value.ts';
import { hasTitle, valueTitle } from '#domain/profile/value-title.ts';

const folder = resolve(import.meta.dirname, '../../../resources/profiles');
const shipped = readdirSync(folder).map(name => ({
  name,
  profile: profileShape.parse(JSON.parse(readFileSync(resolve(folder, name), 'utf8'))),
}));

describe.each(shipped)('The profile $name', ({ profile }) => {
  test('has a source for every value, never its name alone', () => {
    const without = valuesOf(profile).filter(({ path }) => sourceOf(profile, path).length < 6);
    expect(without).toEqual([]);
  });

  test('names the source of what no law fixes at the value itself', () => {
    const known = ['planDueMonthDay', 'riskRatios', 'methodNames', 'disclosurePlatform', 'teamSize', 'inspectorCap'];
    for (const value of known) expect(profile.valueSources[value] ?? `${value}: —`).toMatch(/〔|》|确定/);
  });

  test('has a Chinese name for each value that belongs to a page of its own', () => {
    const rules = /Rule$/;
    const nameless = valuesOf(profile).filter(({ path }) => !rules.test(path[0] ?? '') && !hasTitle(path));
    expect(nameless.map(({ path }) => path.join('.'))).toEqual([]);
  });
});

test('the dates and words in which the seeds differ stand in the profile of each province (domain.md 1.22)', () => {
  const of = (code: string) => shipped.find(({ profile }) => profile.code === code)?.profile;
  expect(of('shandong')?.planDueMonthDay).toBe('01-31');
  expect(of('jiangxi')?.planDueMonthDay).toBe('03-31');
  expect(of('shanxi')?.methodNames.network).toBe('网络检测');
  expect(of('shandong')?.methodNames.network).toBe('网络监测');
  expect(of('jiangxi')?.methodNames).toMatchObject({ site: '现场核查', professional: '委托专业机构核查' });
  const codes = (code: string) => of(code)?.deadlines.list.map(deadline => deadline.code);
  expect(codes('shanxi')).toEqual(['monthly', 'half-year', 'fieldwork', 'self-inspection']);
  expect(codes('shandong')).toEqual(['half-year', 'fieldwork', 'year-end']);
});

test('a value that is changed is the only difference, and going back leaves none', () => {
  const [first] = shipped;
  if (!first) throw new Error('There are profiles.');
  const values = valuesOf(first.profile).filter(({ value }) => typeof value === 'string');
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.string({ minLength: 1, maxLength: 20 }), ({ path, value }, text) => {
      fc.pre(text !== value);
      const changed = withValue(first.profile, path, text);
      expect(differencesOf(first.profile, changed)).toEqual([{ path, before: value, after: text }]);
      expect(valueAt(changed, path)).toBe(text);
      expect(withValue(changed, path, value)).toEqual(first.profile);
    }),
    { seed: 3 },
  );
});

test('values are named by their place and read as a person says them', () => {
  expect(valueTitle(['witnessRule', 'dice', 'digits'])).toBe('见证规则 · 掷骰 · 位数');
  expect(valueTitle(['objectLists', '1', 'name'])).toBe('检查对象的名单 · 第 2 项 · 名称');
  expect(valueText(['甲', '乙'])).toBe('甲；乙');
  expect(valueText(true)).toBe('是');
  expect(valueText('')).toBe('—');
  expect(sameValue([], null)).toBe(true);
});
