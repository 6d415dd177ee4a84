import { describe, expect, test } from 'vitest';
import { type ExaminedObject, faultKinds, faultsOf } from '#domain/quality/fault.ts';
import { monthsBefore } from '#domain/quality/quality-rule.ts';
import { stationByTown, townOf } from '#domain/quality/station-by-town.ts';

const sound: ExaminedObject = {
  kind: 'enterprise',
  creditCode: '91371726J0H436145N',
  registrationNumber: null,
  areaCode: '371726',
  station: '城关所',
  industry: 'F5154',
  state: 'existing',
  riskClass: 'A',
  hasLabel: true,
  updatedOn: '2026-06-01',
};
const rules = {
  drawableStates: new Set(['existing', 'operating', 'open']),
  industries: new Set(['F', '51', '515', '5154']),
  riskSince: '2026-01-01',
};
const kindsOf = (change: Partial<ExaminedObject>, changed: Partial<typeof rules> = {}) =>
  faultsOf({ ...sound, ...change }, { ...rules, ...changed }).map(({ kind }) => kind);

describe('an object of the registry', () => {
  test('that is complete has no fault', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ industry: 'F51', areaCode: '371726105' })).toEqual([]);
  });

  test.each([
    ['missing-code', { creditCode: null }],
    ['blank-station', { station: ' 无 ' }],
    ['unknown-area', { areaCode: '3717' }],
    ['unknown-industry', { industry: 'F9999' }],
    ['unknown-industry', { industry: null }],
    ['unclear-state', { state: '' }],
    ['unclear-state', { state: '待核' }],
    ['no-label', { hasLabel: false }],
    ['unclassified', { riskClass: 'unclassified' }],
    ['old-risk', { updatedOn: '2025-12-31' }],
  ] as const)('has the fault %s', (kind, change) => {
    expect(kindsOf(change)).toEqual([kind]);
  });

  test('with an old number only may have a wrong one', () => {
    expect(kindsOf({ creditCode: null, registrationNumber: '371726000000000' })).toContain('old-number-only');
    expect(
      kindsOf({ creditCode: null, registrationNumber: '371726000000001' }).length +
        kindsOf({ creditCode: null, registrationNumber: '371726000000002' }).length,
    ).toBeGreaterThan(2);
  });

  test('needs no code where its kind has none', () => {
    expect(kindsOf({ creditCode: null, kind: 'place' })).toEqual([]);
  });

  test('that was struck off is a fault only where the profile would draw it', () => {
    expect(kindsOf({ state: 'deregistered' })).toEqual([]);
    expect(kindsOf({ state: 'deregistered' }, { drawableStates: new Set(['deregistered']) })).toEqual([
      'struck-off-drawable',
    ]);
  });

  test('every fault says what to do', () => {
    for (const { advice } of faultKinds) expect(advice).toMatch(/请|不应/);
  });
});

describe('the station of a town', () => {
  test('is read from the address behind province, city and county', () => {
    expect(townOf('山东省菏泽市云河县凤凰镇陶朱路53号')).toBe('凤凰镇');
    expect(townOf('凤凰镇陶朱路53号')).toBe('凤凰镇');
    expect(townOf('山东省菏泽市云河县云河街道黄河路136号')).toBe('云河街道');
    expect(townOf('陶朱路53号')).toBeNull();
    expect(townOf(null)).toBeNull();
  });

  test('fills a blank only where twenty neighbours and more agree without exception', () => {
    const stations = stationByTown();
    const address = (number: number) => `云河县凤凰镇陶朱路${number}号`;
    for (let number = 1; number <= 19; number += 1) stations.learn(address(number), '凤凰所');
    expect(stations.stationFor(address(99))).toBeNull();
    stations.learn(address(20), '凤凰所');
    expect(stations.stationFor(address(99))).toBe('凤凰所');
    expect(stations.stationFor('云河县红船镇泰山路1号')).toBeNull();
    stations.learn(address(21), '城关所');
    expect(stations.stationFor(address(99))).toBeNull();
  });
});

test('months are counted back to the last day there is', () => {
  expect(monthsBefore('2026-11-21', 6)).toBe('2026-05-21');
  expect(monthsBefore('2026-08-31', 6)).toBe('2026-02-28');
  expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15');
  expect(monthsBefore('2026-12-31', 12)).toBe('2025-12-31');
});
