import { expect, test } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { choose, importFile, importText } from '../support/import-file.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { assistantValues, departmentValues, specialCertificate } from '../support/registers.ts';
import type { RunningCore } from '../support/running-core.ts';
import { resourceFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);
const on = '2026-03-02';
const page = { after: null, limit: 500 };

const person = ({ client }: RunningCore, id: number) => client.query('inspector.get', { id, on });
const people = ({ client }: RunningCore, text = '') =>
  client.query('inspector.list', { filter: { text, units: [], drawable: null }, on, ...page });
const save = ({ client }: RunningCore, change: Omit<InputOf<'inspector.save'>, 'reason'>) =>
  client.command('inspector.save', { ...change, reason: '试' });
const assistants = ({ client }: RunningCore, text = '') => client.query('assistant.list', { text, kinds: [], ...page });
const departments = ({ client }: RunningCore) =>
  client.query('department.list', { text: '', enforcement: null, ...page });

const main = {
  type: '行政执法证',
  number: 'ZF9001',
  issuer: '省司法厅',
  from: '2025-01-01',
  until: '2030-12-31',
  openEnded: false,
  enforcement: true,
};

test('somebody is entered by hand with everything that is kept of him, and can be drawn', async () => {
  const running = await county();
  await save(running, {
    id: null,
    name: '欧阳清',
    unit: '城关所',
    post: '所长',
    staffKind: 'civil-servant',
    certificates: [specialCertificate, main],
    fields: ['食品销售'],
    qualifications: ['计量检定员'],
    itemScope: ['登记事项检查'],
    recusals: [{ kind: 'area', subject: '东镇所', reason: '曾任职', from: '2025-01-01', to: '2027-12-31' }],
    absences: [{ kind: 'leave', from: '2026-05-01', to: '2026-05-10', reason: '婚假' }],
    trainings: [{ on: '2026-01-10', course: '执法资格', hours: 16, result: '合格' }],
    phone: '13800001234',
  });
  const [row] = (await people(running, 'oyq')).rows;
  expect(row).toMatchObject({ code: 'ZF9001', name: '欧阳清', obstacles: [], phone: '138****1234' });
  const detail = await person(running, row?.id ?? 0);
  expect(detail).toMatchObject({
    certificates: [main, specialCertificate],
    itemScope: ['登记事项检查'],
    recusalRecords: [{ kind: 'area', subject: '东镇所', reason: '曾任职', from: '2025-01-01', to: '2027-12-31' }],
    absences: [{ kind: 'leave', from: '2026-05-01', to: '2026-05-10', reason: '婚假' }],
    trainings: [{ on: '2026-01-10', course: '执法资格', hours: 16, result: '合格' }],
  });
  expect(detail.history).toEqual([expect.objectContaining({ action: 'inspector.save', before: null, reason: '试' })]);
  expect(JSON.stringify(detail.history)).not.toContain('13800001234');
  // Whoever hangs from no import shows none.
  expect((await running.client.query('import.list', page)).total).toBe(3);
});

test('what is not said stays, and the history has both states', async () => {
  const running = await county();
  await save(running, { id: 1, certificates: [main], absences: [], recusals: ['甲店'] });
  await save(running, { id: 1, post: '副所长' });
  const detail = await person(running, 1);
  expect(detail).toMatchObject({ post: '副所长', certificate: 'ZF9001', recusals: ['甲店'] });
  const [latest, first] = detail.history;
  expect([latest?.before, latest?.after]).toEqual([
    JSON.stringify({ post: '科员' }),
    JSON.stringify({ post: '副所长' }),
  ]);
  expect(first?.after).toContain('行政执法证 ZF9001（省司法厅，2025-01-01 起，至 2030-12-31）');
  expect(detail.history.at(-1)?.action).toBe('import.run');
});

test.each<[string, Omit<InputOf<'inspector.save'>, 'reason'>, string, RegExp]>([
  [
    'a number that somebody else has',
    { id: 1, certificates: [{ ...main, number: 'ZF0002' }] },
    'conflict',
    /ZF0002 已登记/,
  ],
  [
    'an identity number',
    { id: 1, certificates: [{ ...main, number: '371726199001011234' }] },
    'invalid-input',
    /身份证号/,
  ],
  [
    'a certificate that ends before it begins',
    { id: 1, certificates: [{ ...main, until: '2024-01-01' }] },
    'invalid-input',
    /有效期/,
  ],
  [
    'absences that overlap',
    {
      id: 1,
      absences: [
        { kind: 'leave', from: '2026-03-01', to: '2026-03-05', reason: '' },
        { kind: 'training', from: '2026-03-05', to: '2026-03-06', reason: '' },
      ],
    },
    'invalid-input',
    /重叠/,
  ],
  ['an unknown kind of person', { id: 1, staffKind: '领导' }, 'invalid-input', /人员类别/],
  ['somebody new without a unit', { id: null, name: '某人', staffKind: 'civil-servant' }, 'invalid-input', /所在单位/],
  ['somebody who is not there', { id: 999, post: '' }, 'not-found', /找不到/],
])('%s is refused with a sentence', async (_, change, code, sentence) => {
  const running = await county();
  const refusal = await refusalOf(save(running, change));
  expect([refusal.code, refusal.message]).toEqual([code, expect.stringMatching(sentence)]);
});

test('the columns of the full table are imported, and what was entered by hand outlives it', async () => {
  const running = await county();
  await save(running, { id: 1, absences: [{ kind: 'training', from: '2026-06-01', to: '2026-06-05', reason: '' }] });
  const table = (leave: string) =>
    [
      '姓名,所在单位,人员类别,证件种类,执法证号,发证机关,有效期起,有效期至,其他证件,请假,状态,离岗日期,培训记录,可检查事项范围',
      `检查员一,东镇所,行政执法类公务员,行政执法证,ZF0001,省司法厅,2025-01-01,2030-12-31,"食品检查员证 S001（省局，至 2027-01-01）",${leave},在岗,,2026-01-10 执法资格 16 学时 合格,登记事项`,
      undefined,
      '',
    ].join('\n');
  const result = await importText(running, 'inspector', table('2026-03-01 至 2026-03-10 产假；待定'));
  expect([result.updated, result.problems.map(({ kind }) => kind)]).toEqual([1, ['unreadable-leave']]);
  const detail = await person(running, 1);
  expect(detail).toMatchObject({
    leaveText: '待定',
    itemScope: ['登记事项'],
    trainings: [{ course: '执法资格', hours: 16 }],
  });
  expect(detail.certificates.map(({ type, issuer, until }) => [type, issuer, until])).toEqual([
    ['行政执法证', '省司法厅', '2030-12-31'],
    ['食品检查员证', '省局', '2027-01-01'],
  ]);
  expect(detail.absences.map(({ kind, from }) => [kind, from])).toEqual([
    ['training', '2026-06-01'],
    ['leave', '2026-03-01'],
  ]);
  expect((await importText(running, 'inspector', table('2026-03-01 至 2026-03-10 产假；待定'))).unchanged).toBe(1);
  await importText(running, 'inspector', table('2026-03-01 至 2026-03-10 产假'));
  expect((await person(running, 1)).leaveText).toBeNull();
});

test('a register written to a workbook and imported again changes nothing', async () => {
  const running = await county();
  await save(running, {
    id: 2,
    certificates: [{ ...main, number: 'ZF0002' }, specialCertificate],
    absences: [{ kind: 'leave', from: '2026-05-01', to: null, reason: '产假' }],
    recusals: [{ kind: 'trade', subject: 'F52', reason: '亲属经营', from: null, to: '2027-01-01' }, '云河县第3号商店'],
    trainings: [{ on: '2026-01-10', course: '执法资格', hours: 16, result: '合格' }],
    phone: '13800001234',
  });
  await running.client.command('assistant.save', {
    ...assistantValues,
    id: null,
    phone: '13900005678',
    reason: '入库',
  });
  await running.client.command('department.save', { ...departmentValues, id: null, reason: '登记' });
  const before = [await person(running, 2), (await assistants(running)).rows, (await departments(running)).rows];
  for (const register of ['inspector', 'assistant', 'department'] as const) {
    const all = { filter: { text: '', units: [], drawable: null }, on };
    const { file } =
      register === 'inspector'
        ? await running.client.job('inspector.export', all)
        : await running.client.job('staff.export', { register, on });
    const path = running.application.grants.output(file)?.path ?? '';
    const found = await importFile(running, register, choose(running, path));
    expect([register, found.created, found.refused]).toEqual([register, 0, 0]);
  }
  const after = [await person(running, 2), (await assistants(running)).rows, (await departments(running)).rows];
  const lasting = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (key, part) => (['updatedAt', 'history'].includes(key) ? null : part)));
  expect(lasting(after)).toEqual(lasting(before));
});

test('whoever stands among assistants can be neither drawn nor counted, and the file itself refuses anything else', async () => {
  const running = await county();
  const before = await people(running);
  await running.client.command('assistant.save', {
    ...assistantValues,
    id: null,
    phone: '13800001234',
    reason: '入库',
  });
  await importText(running, 'assistant', '姓名,类别,单位\n王协助,网格员,城关镇\n检测中心,检验检测机构,\n');
  expect((await assistants(running)).rows.map(({ name, kind }) => [name, kind])).toEqual([
    ['秦川', 'expert'],
    ['王协助', 'helper'],
    ['检测中心', 'institution'],
  ]);
  expect((await assistants(running, 'qc')).rows[0]).toMatchObject({ phone: '138****1234', trainings: [{ hours: 8 }] });
  expect((await people(running)).total).toBe(before.total);
  expect((await running.client.query('workspace.status', {})).counts?.inspectors).toBe(before.total);
  expect((await people(running, '秦川')).total).toBe(0);
  expect(() => running.database().raw.exec('UPDATE assistant SET never_inspector = 0')).toThrow(/CHECK/);
  const whole = await running.client.job('personal.reveal', {
    kind: 'assistant',
    id: 1,
    field: 'phone',
    reason: '通知到会',
  });
  expect(whole.value).toBe('13800001234');
  const { rows } = await running.client.query('audit.list', page);
  expect(JSON.stringify(rows)).not.toContain('13800001234');
});

test('the members of the joint conference come in with what their table says: three are no enforcement subject', async () => {
  const running = await startBureau();
  const file = choose(running, `${resourceFolder}/demo/联席会议成员单位-云河县.xlsx`);
  const result = await importFile(running, 'department', file);
  expect([result.rows, result.created, result.refused]).toEqual([16, 16, 0]);
  const { rows } = await departments(running);
  expect(rows.filter(({ enforcement }) => !enforcement).map(({ shortName }) => shortName)).toEqual([
    '发展和改革局',
    '行政审批服务局',
    '统计局',
  ]);
  expect(rows[0]).toMatchObject({
    name: '云河县市场监督管理局',
    role: '办公室',
    member: true,
    people: [{ name: '周静', role: 'liaison-officer' }],
  });
  expect((await importFile(running, 'department', file)).unchanged).toBe(16);
});

test('a new 联络员 takes the place of the one before, who stays in the list with the day on which he ended', async () => {
  const running = await startBureau();
  await importText(running, 'department', '单位名称,是否执法主体,联络员\n云河县商务局,是,林宁国\n');
  await importText(running, 'department', '单位名称,联络员\n云河县商务局,周静\n');
  const [row] = (await departments(running)).rows;
  expect(row?.people.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['林宁国', null, '2026-03-02'],
    ['周静', '2026-03-02', null],
  ]);
  expect(row?.enforcement).toBe(true);
});

test('a coordinating body is never registered as an enforcement subject, by hand or by import', async () => {
  const running = await startBureau();
  const name = '云河县双随机联席会议办公室';
  const refusal = await refusalOf(
    running.client.command('department.save', { ...departmentValues, name, id: null, reason: '登记' }),
  );
  expect(refusal.message).toContain('议事协调机构');
  const result = await importText(running, 'department', `单位名称,是否执法主体\n${name},是\n`);
  expect(result.problems.map(({ kind }) => kind)).toEqual(['coordinating-body']);
  expect((await departments(running)).rows[0]).toMatchObject({
    enforcement: false,
    obstacle: expect.stringContaining('议事协调机构'),
  });
});
