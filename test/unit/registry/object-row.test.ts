import { describe, expect, test } from 'vitest';
import { type CellValue, cellText, isBlankRow } from '#domain/registry/cell-value.ts';
import type { ObjectField } from '#domain/registry/object-fields.ts';
import { type ObjectRowContext, readObjectRow } from '#domain/registry/object-row.ts';
import { noteKinds, problemKinds, repairKinds } from '#domain/registry/row-problem.ts';

const context: ObjectRowContext = { today: '2026-11-21' };
const complete: Partial<Record<ObjectField, CellValue>> = {
  creditCode: '91371726MA3ABCDE1H',
  name: '云河县宇东物流有限公司',
  kind: '个人独资企业',
  established: '2015-05-11',
  state: '在业',
  areaCode: '371726',
  address: '山东省菏泽市云河县古城街道文化巷272号',
  station: '古城市场监督管理所',
  riskClass: 'A',
};
const read = (cells: Partial<Record<ObjectField, CellValue>>, more: Partial<ObjectRowContext> = {}) =>
  readObjectRow({ ...complete, ...cells }, { ...context, ...more });
const kinds = (findings: readonly { kind: string }[]) => findings.map(finding => finding.kind);

describe('a row of 检查对象', () => {
  test('that is complete is taken without a word', () => {
    const reading = read({});
    expect(reading).toMatchObject({ repairs: [], problems: [], notes: [] });
    expect(reading.record).toMatchObject({
      creditCode: '91371726MA3ABCDE1H',
      kind: 'enterprise',
      established: '2015-05-11',
      state: 'operating',
      riskClass: 'A',
      labels: [],
    });
  });

  test('in lower case and full width is repaired, and both are told', () => {
    const reading = read({ creditCode: '９１３７１７２６ma３abcde1h' });
    expect(reading.record?.creditCode).toBe('91371726MA3ABCDE1H');
    expect(kinds(reading.repairs)).toEqual(['full-width', 'lower-case']);
    expect(reading.repairs[0]).toMatchObject({ from: '９１３７１７２６ma３abcde1h', to: '91371726MA3ABCDE1H' });
  });

  test('with a code set in groups or with invisible signs is repaired', () => {
    const reading = read({ creditCode: ' 9137 1726 MA3A BCDE 1H\u200B' });
    expect(reading.record?.creditCode).toBe('91371726MA3ABCDE1H');
    expect(kinds(reading.repairs)).toEqual(['invisible-sign', 'outer-space', 'inner-space']);
  });

  test.each([
    ['91371726MA3ABCDE1J', 'code-check'],
    ['91371726MA3ABCDEIH', 'code-alphabet'],
    ['91371726MA3ABCDE', 'code-length'],
    [913717262942482300, 'code-digits-lost'],
  ])('with the code %s is refused for %s, and nothing else is said of its code', (creditCode, kind) => {
    const reading = read({ creditCode });
    expect(reading.record).toBeNull();
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatchObject({ field: 'creditCode', kind, severity: 'error' });
    expect(reading.problems[0]?.message).toContain(String(creditCode));
  });

  test.each([null, '', '空', '无', '-', 'N/A', '  '])(
    'with %j for a code is taken and listed as 缺代码',
    creditCode => {
      const reading = read({ creditCode });
      expect(reading.record).toMatchObject({ creditCode: null, registrationNumber: null });
      expect(reading.problems).toMatchObject([{ kind: 'missing-code', severity: 'warning' }]);
    },
  );

  test('that may lawfully lack a code is not blamed for it', () => {
    expect(read({ creditCode: null, kind: '无证无照经营户' }).problems).toEqual([]);
  });

  test.each(['110108000000016', 110108000000016])('with the old number %j is taken and only counted', creditCode => {
    const reading = read({ creditCode });
    expect(reading.record).toMatchObject({ creditCode: null, registrationNumber: '110108000000016' });
    expect(kinds(reading.notes)).toEqual(['old-number']);
    expect(reading.problems).toEqual([]);
  });

  test('with an old number whose check digit fails is taken with a warning', () => {
    const reading = read({ creditCode: '110108000000017' });
    expect(reading.record?.registrationNumber).toBe('110108000000017');
    expect(kinds(reading.problems)).toEqual(['old-number-check']);
  });

  test('with the credit code in the column of the old number is understood', () => {
    const reading = read({ creditCode: '-', registrationNumber: '91371726MA3ABCDE1H' });
    expect(reading).toMatchObject({ record: { creditCode: '91371726MA3ABCDE1H' }, problems: [] });
    const both = read({ registrationNumber: '371726200000124' });
    expect(both.record).toMatchObject({ creditCode: '91371726MA3ABCDE1H', registrationNumber: '371726200000124' });
  });

  test('with a name in spaces and line breaks is tidied, brackets stay as they are', () => {
    const reading = read({ name: '　云河县吉盛祥超市（个体工商户）\n' });
    expect(reading.record?.name).toBe('云河县吉盛祥超市（个体工商户）');
    expect(reading.repairs).toMatchObject([{ field: 'name', kind: 'outer-space' }]);
  });

  test.each([null, ' ', '无'])('with the name %j is refused', name => {
    expect(read({ name })).toMatchObject({ record: null, problems: [{ kind: 'blank-name', severity: 'error' }] });
  });

  test('with words nobody knows keeps them and warns', () => {
    const reading = read({
      established: '去年',
      state: '待定',
      riskClass: 'Z',
      kind: '星际舰队',
      capital: '若干',
      creditCode: null,
    });
    expect(kinds(reading.problems)).toEqual([
      'unknown-kind',
      'missing-code',
      'unreadable-date',
      'unreadable-capital',
      'unknown-state',
      'unknown-risk-class',
    ]);
    expect(reading.record).toMatchObject({
      established: null,
      establishedText: '去年',
      state: null,
      stateText: '待定',
      riskClass: null,
      riskClassText: 'Z',
      kind: null,
      kindText: '星际舰队',
      capital: null,
      capitalText: '若干',
    });
  });

  test('with blanks is warned of where its table has the column, and not where it has none', () => {
    expect(kinds(read({ station: null, address: ' ', state: '-' }).problems)).toEqual([
      'blank-state',
      'blank-address',
      'blank-station',
    ]);
    expect(readObjectRow({ creditCode: '91371726MA3ABCDE1H', name: '甲' }, context).problems).toEqual([]);
  });

  test.each([null, '-', '未分类'])('with the class %j is 未分类', riskClass => {
    expect(read({ riskClass })).toMatchObject({ record: { riskClass: 'unclassified' }, problems: [] });
  });

  test('without a kind takes that of its code', () => {
    const { record } = readObjectRow({ creditCode: '92371726MA3TEXT0XU', name: '甲' }, context);
    expect(record?.kind).toBe('sole-trader');
  });

  test('founded tomorrow is doubted', () => {
    expect(kinds(read({ established: '2026-11-21' }).problems)).toEqual([]);
    expect(kinds(read({ established: '2026-11-22' }).problems)).toEqual(['future-date']);
  });

  test('takes dates as cells, serial numbers of both systems and words', () => {
    expect(read({ established: { date: '2019-01-09' } }).record?.established).toBe('2019-01-09');
    expect(read({ established: 36961 }).record?.established).toBe('2001-03-11');
    expect(read({ established: 36961 - 1462 }, { dateSystem: '1904' }).record?.established).toBe('2001-03-11');
    const words = read({ established: '2007年9月25日' });
    expect(words.record?.established).toBe('2007-09-25');
    expect(kinds(words.repairs)).toEqual(['date-spelling']);
  });

  test('takes the unit of a bare capital from its heading', () => {
    expect(read({ capital: 20 }).record?.capital).toMatchObject({ amount: '20', unit: 'unstated' });
    expect(read({ capital: 20 }, { capitalUnit: '万元' }).record?.capital).toMatchObject({
      amount: '200000',
      unit: 'yuan',
    });
  });

  test('in an area that is not in the table is warned of, never refused', () => {
    const reading = read({ areaCode: '372928' }, { isKnownArea: area => area === '371726' });
    expect(reading).toMatchObject({ record: { areaCode: '372928' }, problems: [{ kind: 'unknown-area' }] });
  });

  test('of another department is read with its own columns', () => {
    const { record, problems } = readObjectRow(
      {
        name: '云河县吉盛祥超市(个体工商户)',
        creditCode: '',
        address: '山东省菏泽市云河县云河街道黄河路136号',
        labels: '公共场所/餐具消毒',
        professionalRisk: 'A',
        legalRepresentative: '赵艳兰',
      },
      context,
    );
    expect(kinds(problems)).toEqual(['missing-code']);
    expect(record).toMatchObject({
      labels: ['公共场所', '餐具消毒'],
      professionalRisk: 'A',
      riskClass: 'unclassified',
    });
  });
});

describe('cells', () => {
  test('become plain text', () => {
    expect([1e21, 371726200000124, 0.03, true, null, undefined, { date: '2026-05-06' }].map(cellText)).toEqual([
      '1000000000000000000000',
      '371726200000124',
      '0.03',
      '是',
      '',
      '',
      '2026-05-06',
    ]);
  });

  test('a row of blanks is a blank row', () => {
    expect(isBlankRow([null, ' ', '', undefined])).toBe(true);
    expect(isBlankRow([null, 0])).toBe(false);
  });
});

test('every kind of problem, repair and note has a code and a Chinese name of its own', () => {
  for (const list of [problemKinds, repairKinds, noteKinds]) {
    expect(new Set(list.map(kind => kind.code)).size).toBe(list.length);
    expect(new Set(list.map(kind => kind.name)).size).toBe(list.length);
    expect(list.every(kind => /\p{Script=Han}/u.test(kind.name))).toBe(true);
  }
  expect(problemKinds.every(kind => kind.advice.endsWith('。'))).toBe(true);
});
