import { describe, expect, test } from 'vitest';
import { objectChanges } from '#domain/registry/object-change.ts';
import { isLocation, type ObjectForm, objectFormProblems } from '#domain/registry/object-form.ts';
import { kindsWithoutCreditCode, objectKinds } from '#domain/vocabulary/object-kind.ts';

const shop: ObjectForm = {
  name: '云河县老街理发店',
  kind: 'sole-trader',
  creditCode: '92371726MA3D5XU08G',
  registrationNumber: '',
  state: 'existing',
  legalRepresentative: '',
  liaison: '',
  address: '老街1号',
  areaCode: '',
  station: '',
  grid: '',
  location: '',
  industry: '',
  established: '',
  capital: '',
  scope: '',
};
const today = '2026-03-02';
const fieldsWrong = (change: Partial<ObjectForm>, before: ObjectForm | null = null) =>
  objectFormProblems(
    { ...shop, creditCode: '', registrationNumber: '371726600012345', ...change },
    { today, before },
  ).map(({ field }) => field);

describe('An object entered by hand', () => {
  test('is taken with name, kind, state, address and a number', () => {
    expect(fieldsWrong({})).toEqual([]);
  });

  test.each<[Partial<ObjectForm>, keyof ObjectForm]>([
    [{ name: '' }, 'name'],
    [{ kind: '公司' }, 'kind'],
    [{ state: '' }, 'state'],
    [{ address: '' }, 'address'],
    [{ creditCode: '92371726MA3D5XU081' }, 'creditCode'],
    [{ areaCode: '3717' }, 'areaCode'],
    [{ location: '35.56' }, 'location'],
    [{ established: '2026-02-30' }, 'established'],
    [{ established: '2026-03-03' }, 'established'],
  ])('with %j is told what is wrong', (change, field) => {
    expect(fieldsWrong(change)).toEqual([field]);
  });

  test.each(objectKinds.map(({ code }) => code))(
    'of the kind %s may lack any code only where the law gives none',
    kind => {
      const wrong = fieldsWrong({ kind, registrationNumber: '' });
      expect(wrong).toEqual(kindsWithoutCreditCode.has(kind) ? [] : ['creditCode']);
    },
  );

  test('is not held to what an import let in and nobody touches', () => {
    const imported = { ...shop, creditCode: '', address: '', state: '在营中' };
    expect(objectFormProblems({ ...imported, grid: '一网格' }, { today, before: imported })).toEqual([]);
    expect(objectFormProblems({ ...imported, kind: '' }, { today, before: imported })).toHaveLength(1);
  });
});

test.each([
  ['115.51,35.56', true],
  ['115.51，35.56', true],
  ['-180,-90', true],
  ['181,35', false],
  ['115.51,91', false],
  ['115.51 35.56', false],
])('%s is taken for longitude and latitude: %s', (text, right) => {
  expect(isLocation(text)).toBe(right);
});

test('a change is told in words, with codes by their names and in the order in which they are read', () => {
  expect(
    objectChanges({
      scope: [null, '零售'],
      labels: ['[]', '["美发","连锁"]'],
      standing: ['in-use', 'void'],
      kind: ['place', 'unlicensed'],
      yearly_cap: [null, 2],
    }),
  ).toEqual([
    { field: 'standing', name: '使用状态', before: '在用', after: '作废' },
    { field: 'kind', name: '对象种类', before: '场所/区域', after: '无证无照经营户' },
    { field: 'labels', name: '标签', before: null, after: '美发、连锁' },
    { field: 'scope', name: '经营范围', before: null, after: '零售' },
    { field: 'yearly_cap', name: '年度检查上限', before: null, after: '2' },
  ]);
});
