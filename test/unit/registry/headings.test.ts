import { describe, expect, test } from 'vitest';
import { findHeaderRow, headerRowScore } from '#domain/registry/header-row.ts';
import { type FieldHeadings, proposeMapping } from '#domain/registry/headings.ts';
import { inspectorFields } from '#domain/registry/inspector-fields.ts';
import { itemFields } from '#domain/registry/item-fields.ts';
import { objectFields } from '#domain/registry/object-fields.ts';

const fieldsOf = (fields: readonly FieldHeadings[], headings: readonly string[]) =>
  proposeMapping(fields, headings).columns.map(column => column.field);

describe('column headings', () => {
  test('of the list of the health bureau are all understood', () => {
    const headings = ['单位名称', '社会信用代码', '地址', '监管类别', '量化等级', '负责人'];
    expect(fieldsOf(objectFields, headings)).toEqual([
      'name',
      'creditCode',
      'address',
      'labels',
      'professionalRisk',
      'legalRepresentative',
    ]);
  });

  test('of the list of inspectors are all understood, and what is not needed is left out', () => {
    const headings =
      '序号 姓名 性别 所在单位 职务 人员类别 执法证件号 证件有效期至 执法领域/业务专长 专业资质 回避范围 不抽本辖区 状态 联系电话';
    expect(fieldsOf(inspectorFields, headings.split(' '))).toEqual([
      null,
      'name',
      null,
      'unit',
      'post',
      'staffKind',
      'certificate',
      'certificateUntil',
      'fields',
      'qualifications',
      'recusal',
      'notOwnArea',
      'status',
      'phone',
    ]);
    expect(proposeMapping(inspectorFields, ['身份证号']).columns[0]).toMatchObject({
      field: null,
      certainty: 'unused',
    });
  });

  test.each([
    ['objects', objectFields],
    ['inspectors', inspectorFields],
    ['items', itemFields],
  ] as const)('no heading of %s means two fields', (_, fields: readonly FieldHeadings[]) => {
    const spellings = fields.flatMap(field => [field.name, ...field.synonyms]);
    expect(new Set(spellings).size).toBe(spellings.length);
    for (const field of fields)
      for (const spelling of [field.name, ...field.synonyms]) expect(fieldsOf(fields, [spelling])).toEqual([field.key]);
  });

  test.each([
    ['*统一社会信用代码（必填）', 'creditCode', 'exact'],
    ['企业(机构)名称', 'name', 'exact'],
    ['住　所\n（经营场所）', 'address', 'exact'],
    ['企业联系电话', 'phone', 'similar'],
    ['登记状态名称', 'state', 'similar'],
    ['企业负责人', 'legalRepresentative', 'similar'],
    ['法定代表人身份证号', null, 'none'],
    ['许可证有效期', null, 'none'],
    ['', null, 'none'],
  ])('%j feeds %s', (heading, field, certainty) => {
    expect(proposeMapping(objectFields, [heading]).columns[0]).toMatchObject({ field, certainty });
  });

  test('a field is given to one column only, the certain one before the similar one', () => {
    expect(fieldsOf(objectFields, ['企业联系电话', '联系电话', '电话'])).toEqual([null, 'phone', null]);
  });

  test('a table without names says which required field is missing', () => {
    expect(proposeMapping(objectFields, ['地址', '序号']).missing).toEqual(['name']);
  });

  test('a heading states the unit of the bare numbers below it', () => {
    expect(proposeMapping(objectFields, ['注册资本（万元）', '注册资本']).columns.map(column => column.unit)).toEqual([
      '万元',
      null,
    ]);
    expect(proposeMapping(itemFields, ['抽查比例（%）']).columns[0]).toMatchObject({ field: 'ratio', unit: '%' });
  });
});

describe('the heading row', () => {
  const title = ['云河县检查对象名录库（2026年第四季度导出）'];
  const instruction = ['填报说明：统一社会信用代码为18位，企业名称以营业执照为准，地址填写到门牌号。'];
  const headings = ['序号', '统一社会信用代码', '企业名称', '地址'];
  const data = [1, '91371726MA3ABCDE1H', '云河县宇东物流有限公司', '文化巷272号'];

  test('is found below titles and instructions', () => {
    expect(findHeaderRow(objectFields, [title, [], instruction, headings, data])).toEqual({
      index: 3,
      height: 1,
      headings,
      score: 7,
    });
  });

  test('may be divided in two rows by merged cells', () => {
    const upper = ['序号', '抽查项目', null, '检查对象', '事项类别', '检查方式'];
    const lower = [null, '抽查类别', '抽查事项', null, null, null];
    const found = findHeaderRow(itemFields, [
      title,
      upper,
      lower,
      [1, '登记事项检查', '名称检查', '企业', '一般', '实地核查'],
    ]);
    expect(found).toMatchObject({ index: 1, height: 2 });
    expect(fieldsOf(itemFields, found?.headings ?? [])).toEqual([
      null,
      'category',
      'name',
      'objectScope',
      'itemClass',
      'methods',
    ]);
  });

  test('may have most of its names in the second row, and there a column that nobody knows', () => {
    const upper = ['序号', '企业名称', '登记信息', null, '监管信息', null];
    const lower = [null, null, '统一社会信用代码', '登记状态', '管辖单位', '联络备忘'];
    const joined = ['序号', '企业名称', '统一社会信用代码', '登记状态', '管辖单位', '联络备忘'];
    expect(findHeaderRow(objectFields, [title, upper, lower, data])).toMatchObject({
      index: 1,
      height: 2,
      headings: joined,
    });
    // A row of data below ordinary headings stays data.
    expect(findHeaderRow(objectFields, [headings, [1, '91371726MA3ABCDE1H', '企业名称', '地址']])).toMatchObject({
      height: 1,
    });
  });

  test('is not invented where there is none, nor sought below the 20th row', () => {
    expect(findHeaderRow(objectFields, [data, data])).toBeNull();
    expect(findHeaderRow(objectFields, [])).toBeNull();
    expect(findHeaderRow(objectFields, [...Array.from({ length: 20 }, () => title), headings])).toBeNull();
  });

  test('scores more, the more fields it names; a row of data scores nothing', () => {
    expect(headerRowScore(objectFields, headings)).toBeGreaterThan(headerRowScore(objectFields, headings.slice(0, 2)));
    expect(headerRowScore(objectFields, data)).toBe(0);
  });
});
