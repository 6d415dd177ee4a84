import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonIndex } from '#domain/comparison/comparison-index.ts';
import { likeness } from '#domain/comparison/likeness.ts';
import { type Party, partyOf, relationOf } from '#domain/comparison/party.ts';
import { isSameAddress } from '#domain/comparison/same-address.ts';
import { settle } from '#domain/comparison/settle.ts';

const noCode = { creditCode: null, registrationNumber: null };
const code = { creditCode: '91371726J0H436145N', registrationNumber: null };
const otherCode = { creditCode: '92371726Y962H11D1A', registrationNumber: null };
const number = { creditCode: null, registrationNumber: '371726376768773' };

describe('two rows of two lists', () => {
  test('with the same code are one business, whatever they are called', () => {
    const ours = partyOf(code, '云河县南康酒业有限公司', '建设街389号');
    expect(relationOf(partyOf(code, '南康酒业', null), ours)).toEqual({ kind: 'same', by: 'code' });
    const old = partyOf(number, '云河县亚明酒业有限公司', '富民路339号');
    expect(relationOf(partyOf(number, '亚明酒业', null), old)).toEqual({ kind: 'same', by: 'code' });
  });

  test('are the same by name and address in every width, bracket and spacing', () => {
    const ours = partyOf(number, '云河县吉盛祥超市（个体工商户）', '山东省菏泽市云河县云河街道黄河路１３６号');
    for (const [name, address] of [
      ['云河县吉盛祥超市(个体工商户)', '山东省菏泽市云河县云河街道黄河路136号'],
      ['云河县吉盛祥超市〔个体工商户〕', '云河街道黄河路136号'],
      [' 云河县吉盛祥 超市（个体工商户）\n', '云河县云河街道黄河路136号'],
    ] as const)
      expect(relationOf(partyOf(otherCode, name, address), ours), name).toEqual({ kind: 'same', by: 'name' });
  });

  test('with two credit codes are never one business without a person', () => {
    const relation = relationOf(
      partyOf(code, '老街理发店', '人民路1号甲'),
      partyOf(otherCode, '老街理发店', '人民路1号甲'),
    );
    expect(relation).toEqual({ kind: 'doubtful', doubt: 'other-code', score: 100 });
  });

  test('of one name at two addresses, or with an address missing, are doubtful', () => {
    const ours = partyOf(noCode, '云河县美海种植专业合作社', '临濮镇文化巷345号');
    expect(relationOf(partyOf(noCode, '云河县美海种植专业合作社', '富春乡富民路80号'), ours)).toMatchObject({
      doubt: 'other-address',
    });
    expect(relationOf(partyOf(noCode, '云河县美海种植专业合作社', null), ours)).toMatchObject({
      doubt: 'no-address',
      score: 60,
    });
  });

  test('of nearly one name at one address are doubtful, neighbours are not', () => {
    const ours = partyOf(noCode, '云河县吉盛祥超市', '云河街道黄河路136号');
    expect(relationOf(partyOf(noCode, '云河吉盛祥超市', '云河街道黄河路136号'), ours)).toMatchObject({
      doubt: 'similar-name',
    });
    expect(relationOf(partyOf(noCode, '云河县康鑫快餐店', '云河街道黄河路136号'), ours)).toBeNull();
    expect(relationOf(partyOf(noCode, '云河吉盛祥超市', '云河街道黄河路137号'), ours)).toBeNull();
  });
});

test('an address is the same with and without its province, city and county, and without nothing else', () => {
  expect(isSameAddress('山东省菏泽市云河县凤凰镇陶朱路53号', '凤凰镇陶朱路53号')).toBe(true);
  expect(isSameAddress('云河县凤凰镇陶朱路53号', '山东省菏泽市云河县凤凰镇陶朱路53号')).toBe(true);
  expect(isSameAddress('凤凰镇陶朱路53号', '陶朱路53号')).toBe(false);
  expect(isSameAddress('陶朱路153号', '陶朱路53号')).toBe(false);
  expect(isSameAddress('云河县1号', '1号')).toBe(false);
  expect(isSameAddress('', '')).toBe(false);
});

test('likeness is even-handed, between 0 and 1, and 1 for equal texts only', () => {
  const text = fc.array(fc.constantFrom('云', '河', '县', '超', '市'), { maxLength: 8 }).map(signs => signs.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = likeness(one, other);
      expect(found).toBe(likeness(other, one));
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      if (one === other && one !== '') expect(found).toBe(1);
    }),
    { seed: 73 },
  );
});

describe('a row of another list', () => {
  const same = (objectId: number, by: 'code' | 'name') => ({ objectId, relation: { kind: 'same', by } as const });
  const doubt = (objectId: number, score: number) => ({
    objectId,
    relation: { kind: 'doubtful', doubt: 'other-address', score } as const,
  });

  test('is settled by its code before its name', () => {
    expect(settle([same(1, 'name'), same(2, 'code'), doubt(3, 90)])).toEqual({
      outcome: 'common',
      how: 'code',
      objectId: 2,
    });
    expect(settle([same(4, 'name'), doubt(3, 90)])).toEqual({ outcome: 'common', how: 'name', objectId: 4 });
    expect(settle([])).toEqual({ outcome: 'theirs' });
  });

  test('that fits two of ours by name and address is left to a person', () => {
    const settled = settle([same(5, 'name'), same(4, 'name'), doubt(3, 90)]);
    expect(settled.outcome === 'doubtful' && settled.proposals.map(({ objectId }) => objectId)).toEqual([4, 5, 3]);
  });

  test('has its likeliest candidates first, and at most five of them', () => {
    const settled = settle([1, 2, 3, 4, 5, 6, 7].map(id => doubt(id, id * 10)));
    expect(settled.outcome === 'doubtful' && settled.proposals.map(({ objectId }) => objectId)).toEqual([
      7, 6, 5, 4, 3,
    ]);
  });
});

test('a name that half a town bears is compared together with its address only', () => {
  const shops = Array.from({ length: 60 }, (_, place) => partyOf(noCode, '便民超市', `人民路${place}号甲乙丙`));
  const index = comparisonIndex(shops);
  index.meet(1, partyOf(noCode, '便民超市', '人民路7号甲乙丙'));
  index.meet(2, partyOf(noCode, '便民超市', '黄河路7号'));
  expect(index.candidatesOf(7)).toEqual([{ objectId: 1, relation: { kind: 'same', by: 'name' } }]);
  expect(index.candidatesOf(8)).toEqual([]);
  const one = comparisonIndex([partyOf(noCode, '便民超市', '人民路7号甲乙丙')]);
  for (let id = 1; id <= 500; id += 1) one.meet(id, partyOf(noCode, '便民超市', `黄河路${id}号`));
  one.meet(501, partyOf(noCode, '便民超市', '人民路7号甲乙丙'));
  expect(one.candidatesOf(0).length).toBeLessThan(40);
  expect(settle(one.candidatesOf(0))).toMatchObject({ outcome: 'common', objectId: 501 });
});

test('the index finds whatever comparing every row with every object finds', () => {
  const parties = fc.record({
    creditCode: fc.constantFrom(null, 'C1', 'C2'),
    registrationNumber: fc.constantFrom(null, 'N1', 'N2'),
    name: fc.constantFrom('老街理发店', '老街理发总店', '新街饭馆', '新街大饭馆'),
    address: fc.constantFrom('', '人民路1号甲', '云河县人民路1号甲', '山东省云河县黄河路22号', '黄河路22号'),
  });
  fc.assert(
    fc.property(fc.array(parties, { maxLength: 6 }), fc.array(parties, { maxLength: 6 }), (theirs, ours) => {
      const index = comparisonIndex(theirs);
      for (const [place, party] of ours.entries()) index.meet(place + 1, party);
      theirs.forEach((row: Party, place) => {
        const all = ours.flatMap((party: Party, at) => {
          const relation = relationOf(row, party);
          return relation ? [{ objectId: at + 1, relation }] : [];
        });
        expect(index.candidatesOf(place)).toEqual(all);
      });
    }),
    { seed: 73 },
  );
});
