import { expect, test } from 'vitest';
import { inspectorObstacles, obstaclesOf } from '#domain/registry/inspector-obstacles.ts';
import { isCoordinatingBody } from '#domain/staff/coordinating-body.ts';
import { certificateReach, qualificationsOn, type StaffCertificate } from '#domain/staff/staff-certificate.ts';

const days = { soon: 30, near: 90 };
const on = '2026-03-02';

test.each([
  ['2026-03-01', 'expired'],
  ['2026-03-02', 'soon'],
  ['2026-04-01', 'soon'],
  ['2026-04-02', 'near'],
  ['2026-05-31', 'near'],
  ['2026-06-01', 'good'],
  [null, 'no-date'],
] as const)('a certificate until %s stands as %s', (until, reach) => {
  expect(certificateReach({ until, openEnded: false }, on, days)).toBe(reach);
});

test('a certificate without an end is always good', () => {
  expect(certificateReach({ until: null, openEnded: true }, on, days)).toBe('good');
});

const special = (type: string, until: string | null, enforcement = false): StaffCertificate => {
  return { type, number: 'S1', until, openEnded: false, enforcement };
};

test('a qualification counts while its certificate is valid, and goes with it', () => {
  const registered = ['计量检定员', '食品检查员'];
  expect(qualificationsOn(registered, [], on)).toEqual(registered);
  expect(qualificationsOn(registered, [special('食品检查员', '2026-03-01')], on)).toEqual(['计量检定员']);
  expect(qualificationsOn(registered, [special('食品检查员', '2026-03-02')], on)).toEqual(registered);
  expect(qualificationsOn([], [special('特种设备B证', '2027-01-01')], on)).toEqual(['特种设备B证']);
  const renewed = [special('食品检查员', '2026-03-01'), special('食品检查员', '2029-03-01')];
  expect(qualificationsOn(registered, renewed, on)).toEqual(registered);
  expect(qualificationsOn(registered, [special('行政执法证', '2020-01-01', true)], on)).toEqual(registered);
});

const person = {
  staffKind: 'civil-servant',
  certificate: 'ZF1',
  certificateUntil: '2026-03-30',
  certificateOpenEnded: false,
  status: 'on-duty',
} as const;
const march = { from: '2026-03-02', to: '2026-03-31' };

test('the certificate must hold on the planned end, and one valid 执法证件 among several is enough', () => {
  expect(obstaclesOf(person, march)).toEqual(['certificate-expired']);
  expect(obstaclesOf({ ...person, certificates: [special('食品检查员', '2030-01-01')] }, march)).toEqual([
    'certificate-expired',
  ]);
  expect(obstaclesOf({ ...person, certificates: [special('部颁执法证', '2030-01-01', true)] }, march)).toEqual([]);
  expect(obstaclesOf(person, { from: '2026-03-02', to: '2026-03-30' })).toEqual([]);
});

test('whoever is away all the time is not drawn, and whoever leaves later still is', () => {
  const valid = { ...person, certificateUntil: '2030-01-01' };
  const absences = [{ kind: 'leave', from: '2026-03-01', to: '2026-04-30', reason: '' }] as const;
  expect(obstaclesOf({ ...valid, absences }, march)).toEqual(['away']);
  expect(obstaclesOf({ ...valid, absences }, '2026-05-01')).toEqual([]);
  expect(obstaclesOf({ ...valid, status: 'retired' }, march)).toEqual(['not-on-duty']);
  expect(obstaclesOf({ ...valid, status: 'retired', statusOn: '2026-03-31' }, march)).toEqual(['not-on-duty']);
  expect(obstaclesOf({ ...valid, status: 'retired', statusOn: '2026-04-01' }, march)).toEqual([]);
});

test('an assistant is never drawn, whatever he holds', () => {
  const certificates = [special('行政执法证', '2030-01-01', true)];
  expect(obstaclesOf({ ...person, staffKind: 'assistant', certificates }, march)).toEqual(['assistant']);
  expect(inspectorObstacles.map(({ code }) => code)).toContain('away');
});

test.each([
  ['云河县“双随机、一公开”监管工作联席会议办公室', true],
  ['原平市市场监管领域“双随机、一公开”监管工作领导小组办公室', true],
  ['云河县安全生产委员会办公室', true],
  ['云河县市场监督管理局', false],
  ['云河县发展和改革委员会', false],
  ['中共云河县委办公室', false],
])('whether %s is a coordinating body: %s', (name, is) => {
  expect(isCoordinatingBody(name)).toBe(is);
});
