import { beforeAll, describe, expect, test } from 'vitest';
import type { CellValue } from '#domain/registry/cell-value.ts';
import { findHeaderRow } from '#domain/registry/header-row.ts';
import { proposeMapping } from '#domain/registry/headings.ts';
import { type InspectorField, inspectorFields } from '#domain/registry/inspector-fields.ts';
import { obstaclesOf } from '#domain/registry/inspector-obstacles.ts';
import { readInspectorRow } from '#domain/registry/inspector-row.ts';
import { readRecusals } from '#domain/registry/recusal-reading.ts';
import { demoRows, mappedCells } from './demo-workbook.ts';

const context = { today: '2026-11-21' };
const complete: Partial<Record<InspectorField, CellValue>> = {
  name: '陈明',
  unit: '食品安全协调股',
  staffKind: '具有行政执法资格的工作人员',
  certificate: '15685813988',
  certificateUntil: '2027-06-30',
  fields: '医疗器械、计量',
  status: '在岗',
};
const read = (cells: Partial<Record<InspectorField, CellValue>>) =>
  readInspectorRow({ ...complete, ...cells }, context);
const kinds = (findings: readonly { kind: string }[]) => findings.map(finding => finding.kind);

describe('a row of 执法检查人员', () => {
  test('that is complete can be drawn', () => {
    const { record, problems } = read({});
    expect(problems).toEqual([]);
    expect(record).toMatchObject({ fields: ['医疗器械', '计量'], assistant: false, notOwnArea: false, recusals: [] });
    expect(record && obstaclesOf(record, '2027-06-30')).toEqual([]);
    expect(record && obstaclesOf(record, '2027-07-01')).toEqual(['certificate-expired']);
  });

  test.each(['专业技术人员（辅助）', '专业技术人员(辅助)'])(
    'of %s is an assistant and never an inspector',
    staffKind => {
      const { record, problems } = read({ staffKind });
      expect(record?.assistant).toBe(true);
      expect(problems).toEqual([]);
      expect(record && obstaclesOf(record, '2026-12-01')).toEqual(['assistant']);
      expect(kinds(read({ staffKind, certificate: null, certificateUntil: null }).problems)).toEqual([]);
    },
  );

  test.each([
    [{ certificate: null }, 'missing-certificate', 'no-certificate'],
    [{ certificateUntil: null }, 'missing-certificate-date', 'no-certificate-date'],
    [{ certificateUntil: '2025年12月31日' }, 'certificate-expired', 'certificate-expired'],
    [{ staffKind: '见习' }, 'unknown-staff-kind', 'unknown-staff-kind'],
    [{ status: '神游' }, 'unknown-status', 'not-on-duty'],
    [{ status: null }, 'unknown-status', 'not-on-duty'],
  ])('with %j is kept with the warning %s and cannot be drawn: %s', (cells, problem, obstacle) => {
    const { record, problems } = read(cells);
    expect(problems).toMatchObject([{ kind: problem, severity: 'warning' }]);
    expect(record && obstaclesOf(record, '2026-12-01')).toEqual([obstacle]);
  });

  test.each(['退休', '借调', '离岗'])('in the state %s is kept without a warning and cannot be drawn', status => {
    const { record, problems } = read({ status });
    expect(problems).toEqual([]);
    expect(record && obstaclesOf(record, '2026-12-01')).toEqual(['not-on-duty']);
  });

  test.each([
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '110105 19491231 002X',
    '110105194912310029',
  ])(
    'with the identity number %s in the place of a certificate number is kept without it and cannot be drawn',
    certificate => {
      const { record, problems } = read({ certificate });
      expect(problems).toMatchObject([{ kind: 'identity-number', severity: 'warning', field: 'certificate' }]);
      expect(problems[0]?.message).not.toMatch(/\d/);
      expect(record).toMatchObject({ name: '陈明', certificate: null });
      expect(record && obstaclesOf(record, '2026-12-01')).toEqual(['no-certificate']);
    },
  );

  test.each([3717260012345600, '3.71726E+15'])(
    'with the certificate number %s, which Excel has rounded, is kept without it and told what Excel did',
    certificate => {
      const { record, problems } = read({ certificate });
      expect(problems).toMatchObject([{ kind: 'certificate-digits-lost', severity: 'warning', field: 'certificate' }]);
      expect(problems[0]?.message).toContain(String(certificate));
      expect(record).toMatchObject({ name: '陈明', certificate: null });
    },
  );

  test.each(['15685813988', '京执法A0012', '370000202600001234', '91371726MA0000012X'])(
    'with the certificate number %s keeps it',
    certificate => {
      expect(read({ certificate })).toMatchObject({ record: { certificate }, problems: [] });
    },
  );

  test('with a certificate for ever needs no date', () => {
    const { record, problems } = read({ certificateUntil: '长期' });
    expect(problems).toEqual([]);
    expect(record).toMatchObject({ certificateUntil: null, certificateOpenEnded: true });
    expect(record && obstaclesOf(record, '2199-01-01')).toEqual([]);
  });

  test.each([
    ['是', true],
    ['√', true],
    [true, true],
    ['否', false],
    [null, false],
    ['', false],
  ])('with 不抽本辖区 %j', (notOwnArea, answer) => {
    expect(read({ notOwnArea })).toMatchObject({ record: { notOwnArea: answer }, problems: [] });
  });

  test('with an answer that is neither yes nor no is kept away to be safe', () => {
    expect(read({ notOwnArea: '看情况' })).toMatchObject({
      record: { notOwnArea: true },
      problems: [{ kind: 'unreadable-answer' }],
    });
  });

  test('without a column for the state is on duty', () => {
    const { status: _, ...cells } = complete;
    expect(readInspectorRow(cells, context).record?.status).toBe('on-duty');
  });

  test('without a name is refused', () => {
    expect(read({ name: ' ' })).toMatchObject({ record: null, problems: [{ kind: 'blank-name' }] });
  });
});

describe('a recusal in words', () => {
  test.each([
    ['云河吉华快餐店', [{ name: '云河吉华快餐店', reason: null }]],
    ['配偶任职：云河县兴鑫超市（个体工商户）', [{ name: '云河县兴鑫超市（个体工商户）', reason: '配偶任职' }]],
    [
      '配偶任职: 甲公司、乙公司；丙公司',
      [
        { name: '甲公司', reason: '配偶任职' },
        { name: '乙公司', reason: '配偶任职' },
        { name: '丙公司', reason: null },
      ],
    ],
    ['无', []],
    ['', []],
  ])('%j', (text, recusals) => {
    expect(readRecusals(text)).toEqual(recusals);
  });
});

describe('the inspectors of the demo county', () => {
  let readings: ReturnType<typeof readInspectorRow>[];

  beforeAll(async () => {
    const rows = await demoRows('执法检查人员名录库-云河县.xlsx');
    const header = findHeaderRow(inspectorFields, rows);
    const { columns } = proposeMapping(inspectorFields, header?.headings ?? []);
    readings = rows.slice((header?.index ?? 0) + 1).map(row => readInspectorRow(mappedCells(columns, row), context));
  });

  test('are 186, of whom 19 are assistants and 6 lack a certificate', () => {
    const records = readings.flatMap(reading => reading.record ?? []);
    expect(records).toHaveLength(186);
    expect(records.filter(record => record.assistant)).toHaveLength(19);
    const problems = readings.flatMap(reading => reading.problems);
    expect(problems.filter(problem => problem.kind === 'missing-certificate')).toHaveLength(6);
    expect(problems.every(problem => ['missing-certificate', 'certificate-expired'].includes(problem.kind))).toBe(true);
  });

  test('name 13 recusals, four of them with a reason, and 51 keep away from their own area', () => {
    const records = readings.flatMap(reading => reading.record ?? []);
    const recusals = records.flatMap(record => record.recusals);
    expect(recusals).toHaveLength(13);
    expect(recusals.filter(recusal => recusal.reason !== null)).toHaveLength(4);
    expect(records.filter(record => record.notOwnArea)).toHaveLength(51);
  });

  test('who can be drawn are no assistants, on duty, and hold a valid certificate', () => {
    const drawable = readings
      .flatMap(reading => reading.record ?? [])
      .filter(record => obstaclesOf(record, '2026-11-30').length === 0);
    expect(drawable.length).toBeGreaterThan(50);
    for (const record of drawable) {
      expect(record.staffKind).not.toBe('assistant');
      expect(record.status).toBe('on-duty');
      expect(record.certificate).toMatch(/^\d{11}$/);
      expect((record.certificateUntil ?? '') >= '2026-11-30').toBe(true);
    }
  });
});
