import { expect, test } from 'vitest';
import { readAssistantRow } from '#domain/registry/assistant-row.ts';
import { readDepartmentRow } from '#domain/registry/department-row.ts';
import { readAbsences, readCertificates, readTrainings } from '#domain/registry/staff-cell-reading.ts';

test.each([
  ['请假（2026-03-01 至 2026-03-10）：产假', { kind: 'leave', from: '2026-03-01', to: '2026-03-10', reason: '产假' }],
  ['2026年5月6日-2026年5月8日 培训', { kind: 'training', from: '2026-05-06', to: '2026-05-08', reason: '' }],
  ['借调（2026.1.1 起）', { kind: 'seconded', from: '2026-01-01', to: null, reason: '' }],
  ['2026/3/5 事假', { kind: 'leave', from: '2026-03-05', to: '2026-03-05', reason: '事假' }],
  ['驻村2025-06-01至今', { kind: 'other', from: '2025-06-01', to: null, reason: '驻村' }],
])('leave written as %s is understood', (text, absence) => {
  expect(readAbsences(text)).toEqual({ values: [absence], unread: [] });
});

test('leave without days stays in words, and the rest of the cell is taken', () => {
  const reading = readAbsences('长期病假；培训（2026-03-01 至 2026-03-02）；2026-03-10 至 2026-03-01');
  expect(reading.unread).toEqual(['长期病假', '2026-03-10 至 2026-03-01']);
  expect(reading.values).toHaveLength(1);
});

test('certificates in words have their number, office and days', () => {
  expect(
    readCertificates('食品检查员证 S001（省局，2024-01-01 起，至 2027-01-01）；部颁执法证 B7（长期）').values,
  ).toEqual([
    {
      type: '食品检查员证',
      number: 'S001',
      issuer: '省局',
      from: '2024-01-01',
      until: '2027-01-01',
      openEnded: false,
      enforcement: false,
    },
    { type: '部颁执法证', number: 'B7', issuer: null, from: null, until: null, openEnded: true, enforcement: true },
  ]);
});

test('trainings in words have their day, course, hours and result', () => {
  expect(readTrainings('2026-03-01 执法资格培训 16 学时 合格；2026.5.6 食品检查').values).toEqual([
    { on: '2026-03-01', course: '执法资格培训', hours: 16, result: '合格' },
    { on: '2026-05-06', course: '食品检查', hours: null, result: '' },
  ]);
  expect(readTrainings('参加过培训').unread).toEqual(['参加过培训']);
});

test('a row of 协助人员 is read, and an identity number is kept nowhere', () => {
  const { record, problems } = readAssistantRow({
    name: '秦川',
    kind: '技术专家',
    qualificationNumber: '371726199001011234',
    fields: '食品生产、检验检测',
    entry: '单位审查',
    qualificationUntil: '2027年12月31日',
  });
  expect(record).toMatchObject({
    name: '秦川',
    kind: 'expert',
    qualificationNumber: null,
    fields: ['食品生产', '检验检测'],
    entry: 'review',
    qualificationUntil: '2027-12-31',
  });
  expect(problems.map(({ kind }) => kind)).toEqual(['identity-number']);
  expect(JSON.stringify(problems)).not.toContain('371726199001011234');
});

test.each([
  ['云河县商务局', '是', true, []],
  ['云河县统计局', '否', false, []],
  ['云河县双随机联席会议办公室', '是', false, ['coordinating-body']],
  ['云河县双随机联席会议办公室', '否', false, []],
  ['云河县商务局', '', null, ['blank-enforcement']],
  ['云河县商务局', '待定', false, ['blank-enforcement']],
])('whether %s with %s is an enforcement subject', (name, answer, enforcement, kinds) => {
  const { record, problems } = readDepartmentRow({ name, enforcement: answer });
  expect(record?.enforcement).toBe(enforcement);
  expect(problems.map(({ kind }) => kind)).toEqual(kinds);
});
