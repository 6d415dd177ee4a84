import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { writeRandomYear } from '../../year/random-year.ts';
import { testBureau } from '../support/bureau.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore, temporaryFolder } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { testAccount } from '../support/signed-in.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

async function yearOfWork() {
  const clock = settableClock('2026-01-05T09:00:00+08:00');
  const running = startCore({ folder: join(temporaryFolder(), '数据'), clock });
  onTestFinished(() => running.close());
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  writeRandomYear(running.database(), { seed: 5, year: 2026, tasks: 30, sheets: 12, objects: 200 });
  clock.set('2026-12-31T18:00:00+08:00');
  return running;
}

test('behind every figure stand its rows, page by page, none twice and none left out', async () => {
  const { client } = await yearOfWork();
  for (const { code, choices } of indicators) {
    const { choices: figures } = await client.query('statistics.indicator', { code, scope: year });
    for (const [place, { code: choice }] of choices.entries()) {
      const { numerator, denominator } = figures[place]?.figure ?? {};
      for (const [side, sum] of [
        ['numerator', numerator],
        ['denominator', denominator],
      ] as const) {
        if (sum === null || sum === undefined) continue;
        const keys: number[] = [];
        let weight = 0;
        for (let after: string | null = null; ; ) {
          const page: OutputOf<'statistics.rows'> = await client.query('statistics.rows', {
            code,
            choice,
            scope: year,
            side,
            after,
            limit: 37,
          });
          keys.push(...page.rows.map(({ key }) => key));
          weight += page.rows.reduce((whole, row) => whole + row.weight, 0);
          if (page.next === null) {
            expect([code, choice, side, page.total]).toEqual([code, choice, side, keys.length]);
            break;
          }
          after = page.next;
        }
        expect([code, choice, side, weight, new Set(keys).size]).toEqual([code, choice, side, sum, keys.length]);
      }
    }
  }
});

test('classes and halves of targeted and untargeted checks add up to the whole', async () => {
  const { client } = await yearOfWork();
  const { choices, classes } = await client.query('statistics.indicator', { code: 'I11', scope: year });
  const whole = choices[0]?.figure;
  const sum = (figures: readonly { numerator: number; denominator: number | null }[]) => [
    figures.reduce((total, { numerator }) => total + numerator, 0),
    figures.reduce((total, { denominator }) => total + (denominator ?? 0), 0),
  ];
  expect(sum(classes.map(({ figure }) => figure))).toEqual([whole?.numerator, whole?.denominator]);
  const halves = [];
  for (const targeted of [true, false]) {
    const half = await client.query('statistics.indicator', { code: 'I11', scope: { ...year, targeted } });
    halves.push(half.choices[0]?.figure ?? { numerator: 0, denominator: 0 });
  }
  expect(sum(halves)).toEqual([whole?.numerator, whole?.denominator]);
});

test('what was voided is on neither side of any figure, but is counted in a note', async () => {
  const running = await yearOfWork();
  const { client } = running;
  const before = await client.query('statistics.overview', year);
  running
    .database()
    .raw.exec(
      `UPDATE task SET state = 'void', void_reason = '误建' WHERE id IN (SELECT id FROM task WHERE state <> 'void')`,
    );
  const after = await client.query('statistics.overview', year);
  expect(before.voided.tasks).toBeGreaterThan(0);
  expect(after.voided.tasks).toBeGreaterThan(before.voided.tasks);
  const checks = after.indicators.filter(({ definition }) => ['I1', 'I3', 'I4', 'I5', 'I11'].includes(definition.code));
  expect(checks.map(({ figure }) => figure.numerator)).toEqual([0, 0, 0, 0, 0]);
});

test('months that have not begun show nothing, and those before them add up to the year', async () => {
  const { client, clock } = await yearOfWork();
  const { months, choices } = await client.query('statistics.indicator', { code: 'I11', scope: year });
  expect(months).toHaveLength(12);
  expect(months.reduce((sum, { figure }) => sum + (figure?.numerator ?? 0), 0)).toBe(choices[0]?.figure.numerator);
  clock.set('2026-04-30T18:00:00+08:00');
  const { months: early } = await client.query('statistics.indicator', { code: 'I11', scope: year });
  expect(early.map(({ figure }) => figure === null)).toEqual([...Array(4).fill(false), ...Array(8).fill(true)]);
});

test('the rows behind a figure and the indicators of a period are written into files', async () => {
  const { client } = await yearOfWork();
  const rows = await client.job('statistics.export', { code: 'I1', scope: year, side: 'denominator' });
  expect(rows.name).toMatch(/^I1抽查户次占比-占全部涉企检查-分母-.*\.xlsx$/);
  const form = await client.job('statistics.print', year);
  expect(form.name).toMatch(/^统计指标-2026年-.*\.pdf$/);
});

test('finding rates by class suggest, from enough checks on, and never where there are too few', async () => {
  const { client } = await yearOfWork();
  const { all, groups, leastChecks } = await client.query('statistics.yields', year);
  const [classes] = groups;
  expect(classes?.rows.reduce((sum, { checks }) => sum + checks, 0)).toBe(all.checks);
  for (const { rows } of groups) {
    for (const { checks, suggestion } of rows) if (checks < leastChecks) expect(suggestion).toBe('too-few');
  }
});

test('days in the wrong order, a reading or a side an indicator does not have are refused with a sentence', async () => {
  const { client } = await yearOfWork();
  const refused = { code: 'invalid-input' };
  const turned = { from: '2026-12-31', to: '2026-01-01' };
  expect(await refusalOf(client.query('statistics.overview', turned))).toMatchObject(refused);
  const strange = client.query('statistics.indicator', { code: 'I2', choice: 'tasks', scope: year });
  expect(await refusalOf(strange)).toMatchObject(refused);
  const page = { after: null, limit: 10 };
  const none = client.query('statistics.rows', { code: 'I9', scope: year, side: 'denominator', ...page });
  expect(await refusalOf(none)).toMatchObject(refused);
});

test('clues about officers are neither counted nor listed', async () => {
  const running = await yearOfWork();
  const { client } = running;
  running.database().raw.exec('UPDATE referral SET restricted = 1');
  const { choices } = await client.query('statistics.indicator', { code: 'I19', scope: year });
  expect(choices.map(({ figure }) => figure.denominator)).toEqual([0, 0]);
});
