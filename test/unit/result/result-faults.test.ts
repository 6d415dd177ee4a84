import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedItems } from '#domain/result/derived-items.ts';
import { asksForProblemItem, foundProblem } from '#domain/result/outcome-set.ts';
import { noDetails, type ResultCircumstances, type ResultEntry } from '#domain/result/result-entry.ts';
import { resultFaults } from '#domain/result/result-faults.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';

const circumstances: ResultCircumstances = {
  drawnOn: '2026-03-02',
  allowedFrom: null,
  today: '2026-03-16',
  itemIds: [1, 2],
  teamIds: [11, 12],
  fullRecord: true,
  outcomeName: code => outcomes.find(entry => entry.code === code)?.name ?? code,
};

const row = (itemId: number, part: Partial<ResultEntry['items'][number]> = {}) => ({
  ...{ itemId, checked: true, method: '', problem: false, finding: '', article: '', handling: '' },
  ...part,
});
const problemRow = row(1, { problem: true, finding: '未亮照' });
const product = {
  verdict: 'qualified' as const,
  fields: { agency: '质检所', productName: '水壶', reportNumber: 'W-1' },
};

const entryOf = (part: Partial<ResultEntry> = {}): ResultEntry => ({
  ...noDetails,
  outcome: '1',
  checkedOn: '2026-03-10',
  endedOn: '2026-03-10',
  inspectorIds: [11, 12],
  finding: '',
  note: '',
  ...part,
});
const faultsOf = (part: Partial<ResultEntry>, more: Partial<ResultCircumstances> = {}) =>
  resultFaults(entryOf(part), { ...circumstances, ...more });
const bad = { outcome: '6', finding: '未亮照' };

test('a plain result without a problem is taken', () => {
  expect(faultsOf({})).toEqual([]);
  expect(faultsOf({ items: derivedItems(entryOf(), [1, 2]) })).toEqual([]);
});

describe('a result is refused at the field where it is wrong', () => {
  test.each<[string, Partial<ResultEntry>, keyof ResultEntry, RegExp]>([
    ['a check before the draw', { checkedOn: '2026-03-01' }, 'checkedOn', /抽取日期 2026-03-02/],
    ['an end before the check', { endedOn: '2026-03-09' }, 'endedOn', /早于检查日期/],
    ['an end after today', { endedOn: '2026-03-17' }, 'endedOn', /晚于今天/],
    ['no such outcome', { outcome: '8' }, 'outcome', /不在规定的类别/],
    ['an outcome twice', { outcome: '2', finding: 'x', moreOutcomes: ['2'] }, 'moreOutcomes', /选了两次/],
    ['nothing found, and something', { moreOutcomes: ['2'], finding: 'x' }, 'moreOutcomes', /不能和其他/],
    ['a problem without words', { outcome: '2' }, 'finding', /写明发现的问题/],
    ['a problem at no item', bad, 'items', /写明是哪一项/],
    ['a problem item without words', { ...bad, items: [row(1, { problem: true })] }, 'items', /写明发现的情况/],
    ['a problem not checked', { ...bad, items: [{ ...problemRow, checked: false }] }, 'items', /没有检查的事项/],
    ['a problem item but no problem', { items: [problemRow] }, 'items', /检查结果却没有问题/],
    ['an item of another sheet', { items: [row(3)] }, 'items', /不属于这张任务单/],
    ['an item twice', { items: [row(1), row(1)] }, 'items', /填了两行/],
    ['an unknown way of checking', { items: [row(1, { method: 'look' })] }, 'items', /检查方式/],
    ['other matters without a word', { outcome: '9' }, 'note', /写明情况/],
    ['not carried out, but a result', { notCarriedOut: 'deregistered' }, 'notCarriedOut', /其他情况/],
    ['not carried out for no known reason', { outcome: '9', notCarriedOut: 'x' }, 'notCarriedOut', /不在规定/],
    ['not carried out, but checked', { outcome: '9', notCarriedOut: 'moved-away', items: [row(1)] }, 'items', /未实施/],
    ['one inspector', { inspectorIds: [11, 11] }, 'inspectorIds', /不得少于两人/],
    ['somebody who was not sent', { inspectorIds: [11, 13] }, 'teamChange', /没派往/],
    ['a refusal without a reason', { partySignature: 'refused', witness: '村委会张三' }, 'refusalReason', /原因/],
    ['a refusal without a witness', { partySignature: 'refused', refusalReason: '不认可' }, 'witness', /见证人/],
    ['a minor violation without a basis', { ...bad, items: [problemRow], firstMinor: true }, 'firstMinorBasis', /依据/],
    ['a minor violation without a problem', { firstMinor: true, firstMinorBasis: 'x' }, 'firstMinor', /没有发现问题/],
    ['no disclosure without a reason', { noDisclosureReason: '' }, 'noDisclosureReason', /法定理由/],
    ['合格 without a product', { outcome: '8a' }, 'products', /产品质量情况/],
    ['a product in another check', { products: [product] }, 'products', /检查结果应为/],
    [
      '不合格 with qualified products',
      { outcome: '8b', finding: 'x', items: [problemRow], products: [product] },
      'products',
      /不能是“不合格”/,
    ],
    [
      '合格 with an unqualified product',
      { outcome: '8a', products: [{ ...product, verdict: 'unqualified' }] },
      'products',
      /应为“不合格”/,
    ],
    ['a product without a verdict', { outcome: '8a', products: [{ ...product, verdict: '' }] }, 'products', /综合判定/],
    [
      'a product without a report',
      { outcome: '8a', products: [{ ...product, fields: { agency: 'a', productName: 'b' } }] },
      'products',
      /报告编号/,
    ],
    [
      'a day that does not exist',
      { outcome: '8a', products: [{ ...product, fields: { ...product.fields, sampledOn: '2026-02-30' } }] },
      'products',
      /抽样日期/,
    ],
    [
      'more failures than tests',
      { outcome: '8a', products: [{ ...product, fields: { ...product.fields, tested: '3', failed: '4' } }] },
      'products',
      /不能多于/,
    ],
    [
      'a field nobody knows',
      { outcome: '8a', products: [{ ...product, fields: { ...product.fields, x: '1' } }] },
      'products',
      /没有“x”/,
    ],
  ])('%s', (_what, part, field, words) => {
    expect(faultsOf(part)).toContainEqual({ field, sentence: expect.stringMatching(words) });
  });
});

test('a check before its approval is refused, though the draw was earlier', () => {
  expect(faultsOf({}, { allowedFrom: '2026-03-11' })[0]).toMatchObject({ field: 'checkedOn' });
  expect(faultsOf({}, { allowedFrom: '2026-03-10' })).toEqual([]);
});

test('others than were sent may have checked where somebody says why', () => {
  expect(faultsOf({ inspectorIds: [11, 13], teamChange: '原组员请假，经股长同意' })).toEqual([]);
});

test('a bureau that keeps no full record is asked for no item and no product', () => {
  expect(faultsOf(bad, { fullRecord: false })).toEqual([]);
  expect(faultsOf({ outcome: '8a' }, { fullRecord: false })).toEqual([]);
  expect(faultsOf({ outcome: '9' }, { fullRecord: false })).toEqual([]);
});

const anyEntry = fc.record({
  outcome: fc.constantFrom(...outcomes.map(({ code }) => code)),
  moreOutcomes: fc.subarray(
    outcomes.map(({ code }) => code as string),
    { maxLength: 2 },
  ),
  finding: fc.constantFrom('', '未亮照'),
  items: fc.subarray([row(1), row(2), problemRow, row(2, { checked: false })]),
});

test('whatever is entered: what is taken has a problem at an item exactly where its outcome asks for one', () => {
  fc.assert(
    fc.property(anyEntry, part => {
      const entry = entryOf({ ...part, note: 'x', products: [] });
      if (resultFaults(entry, circumstances).length > 0) return;
      const problems = entry.items.filter(({ problem }) => problem);
      if (asksForProblemItem(entry)) expect(problems).not.toEqual([]);
      if (!foundProblem(entry)) expect(problems).toEqual([]);
      expect(foundProblem(entry) && entry.finding === '').toBe(false);
    }),
    { seed: 20260310, numRuns: 500 },
  );
});

test('items that follow from the main thing never contradict it', () => {
  fc.assert(
    fc.property(anyEntry, fc.subarray([1, 2, 3]), (part, itemIds) => {
      const entry = entryOf({ ...part, items: derivedItems(entryOf({ ...part, items: [] }), itemIds) });
      const faults = resultFaults(entry, { ...circumstances, itemIds, fullRecord: false });
      const about = faults.filter(({ field }) => field === 'items');
      expect(about.filter(({ sentence }) => !/写明(发现的情况|是哪一项)/.test(sentence))).toEqual([]);
    }),
    { seed: 20260311, numRuns: 500 },
  );
});
