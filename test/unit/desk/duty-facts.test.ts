import { expect, test } from 'vitest';
import type { DutyFacts } from '#domain/desk/duty-facts.ts';
import { exemptionFacts } from '#domain/desk/exemption-facts.ts';
import { liabilityFacts } from '#domain/desk/liability-facts.ts';
import { exemptionGrounds } from '#domain/vocabulary/exemption-ground.ts';
import { liabilityGrounds } from '#domain/vocabulary/liability-ground.ts';

const done: DutyFacts = {
  origin: '2026年度计划第 3 行“食品经营”',
  planned: true,
  approvedOn: '2026-03-01',
  approvedAfterwards: false,
  drawNumber: '2026001',
  resultDigest: 'a'.repeat(64),
  periodFrom: '2026-03-01',
  periodTo: '2026-03-31',
  today: '2026-04-20',
  sheets: 2,
  results: 2,
  notCarriedOut: 0,
  certified: 2,
  lateChecks: 0,
  itemised: 2,
  evidenced: 2,
  reviewed: 2,
  openRecusals: 0,
  assistants: [],
  methods: ['实地核查'],
  publishedOn: '2026-04-10',
  publicationDue: '2026-04-15',
  problems: 1,
  handled: 1,
  openFollowUps: 0,
  police: 0,
  policeLate: 0,
};

const nothing: DutyFacts = {
  ...done,
  origin: '',
  planned: false,
  approvedOn: null,
  drawNumber: null,
  results: 0,
  certified: 0,
  itemised: 0,
  evidenced: 0,
  reviewed: 0,
  publishedOn: null,
  publicationDue: null,
  problems: 0,
  handled: 0,
};

test('every ground of R-187 to R-193 is answered, none with a conclusion', () => {
  for (const facts of [done, nothing]) {
    expect(Object.keys(exemptionFacts(facts)).toSorted()).toEqual(exemptionGrounds.map(({ code }) => code).toSorted());
    expect(Object.keys(liabilityFacts(facts)).toSorted()).toEqual(liabilityGrounds.map(({ code }) => code).toSorted());
    const said = JSON.stringify([exemptionFacts(facts), liabilityFacts(facts)]);
    expect(said).not.toMatch(/应当免责|不应追责|构成|予以免责|可以免责/);
  }
});

test('a task that was carried out in full lacks nothing for the first ground, and shows no liability', () => {
  expect(exemptionFacts(done)['duty-performed'].missing).toEqual([]);
  expect(exemptionFacts(done)['duty-performed'].facts).toContain('检查前已批准（2026-03-01）。');
  const liability = liabilityFacts(done);
  for (const code of ['not-checked', 'not-disclosed', 'delayed', 'formalism'] as const) {
    expect([code, liability[code]]).toEqual([code, { facts: [], missing: [] }]);
  }
});

test('what was not done stands as missing, and against it once its day has passed', () => {
  expect(exemptionFacts(nothing)['duty-performed']).toEqual({
    facts: [],
    missing: ['没有记录任务的计划依据或来源。', '没有检查审批的记录。', '没有抽取记录。', '2 户没有检查结果。'],
  });
  expect(liabilityFacts(nothing)['not-checked'].facts).toEqual(['2 户到期（2026-03-31）没有检查结果。']);
  const early = { ...nothing, today: '2026-03-31' };
  expect(liabilityFacts(early)['not-checked'].facts).toEqual([]);
  expect(exemptionFacts(early)['done-or-not-due'].facts).toEqual(['2 户尚未检查，检查期限到 2026-03-31，还没有超过。']);
});

test('a publication after its day is said with both days', () => {
  const late = liabilityFacts({ ...done, publishedOn: '2026-04-16' });
  expect(late['not-disclosed'].facts).toEqual(['公示于 2026-04-16，晚于期限 2026-04-15。']);
  const never = liabilityFacts({ ...done, publishedOn: null });
  expect(never['not-disclosed'].facts).toEqual(['公示期限 2026-04-15 已过，没有公示凭证。']);
});

test('a problem without handling and a transfer that came late are named with their numbers', () => {
  expect(exemptionFacts({ ...done, handled: 0 })['duty-performed'].missing).toEqual([
    '发现问题的 1 户没有处置措施的记录。',
  ]);
  expect(liabilityFacts({ ...done, police: 2, policeLate: 1 })['crime-not-transferred'].facts).toEqual([
    '台账中有 2 件移送公安机关的记录，见“后续处置”。',
    '其中 1 件超过决定或者送出的时限。',
  ]);
});
