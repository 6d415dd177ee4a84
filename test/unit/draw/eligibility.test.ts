import { describe, expect, test } from 'vitest';
import { eligibilityOf } from '#domain/draw/eligibility.ts';
import { inspector, object, plan } from './rosters.ts';

const roster = [
  inspector('1', { unit: '城关所' }),
  inspector('2', { quals: ['执法证', '特种设备'], recuse: ['9'] }),
  inspector('3', { quals: ['特种设备'] }),
  inspector('4', { unit: '城关所', quals: ['特种设备', '执法证'] }),
  inspector('5'),
];

describe('who may go to an object', () => {
  const rights = eligibilityOf(plan(), roster);

  test('nobody without the certificate and nobody of its own unit', () => {
    expect(rights(object('1'))).toEqual({ eligible: [1, 4], specialists: null });
    expect(rights(object('1', { unit: '东街所' }))).toEqual({ eligible: [0, 1, 3, 4], specialists: null });
  });

  test('a specialty names those of them who have it, whatever other qualifications they hold', () => {
    expect(rights(object('1', { category: '特种设备' }))).toEqual({ eligible: [1, 4], specialists: [1] });
    expect(rights(object('1', { category: '特种设备', unit: '' }))).toEqual({
      eligible: [0, 1, 3, 4],
      specialists: [1, 3],
    });
  });

  test('who is recused from the object stays away from it and from no other', () => {
    expect(rights(object('9', { category: '特种设备' }))).toEqual({ eligible: [4], specialists: [] });
    expect(rights(object('8', { category: '特种设备' }))).toEqual({ eligible: [1, 4], specialists: [1] });
  });

  test('without the own-area rule the unit does not matter', () => {
    const { eligible } = eligibilityOf(plan({ avoidSameUnit: false }), roster)(object('1'));
    expect(eligible).toEqual([0, 1, 3, 4]);
  });
});
