import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test as plainTest } from 'vitest';
import type { InputOf } from '#contract/contract.ts';
import { databaseName } from '#core/workspace/database-name.ts';
import { indicators } from '#domain/indicator/indicators.ts';
import { testBureau } from '../core/support/bureau.ts';
import { type RunningCore, startCore, temporaryFolder } from '../core/support/running-core.ts';
import { settableClock } from '../core/support/settable-clock.ts';
import { testAccount } from '../core/support/signed-in.ts';
import { type RandomYear, writeRandomYear } from './random-year.ts';

type Scope = Required<InputOf<'statistics.overview'>>;

const program = resolve(import.meta.dirname, 'indicators.py');
const holidays = resolve(import.meta.dirname, '../fixtures/cn-holidays-2020-2026.csv');
const hasPython = spawnSync('python3', ['--version']).status === 0;
const test = hasPython ? plainTest : plainTest.skip;
if (!hasPython) process.stdout.write('Python 3 is not installed: the indicators are not computed a second time.\n');

const whole = { department: null, riskClass: null, targeted: null } as const;
const scopes: Scope[] = [
  { from: '2026-01-01', to: '2026-12-31', ...whole },
  { from: '2026-05-01', to: '2026-05-31', ...whole },
  { from: '2026-07-01', to: '2026-09-30', ...whole, targeted: true },
  { from: '2026-01-01', to: '2026-06-30', ...whole, riskClass: 'A' },
  { from: '2026-01-01', to: '2026-12-31', ...whole, department: '县公安局' },
  { from: '2026-02-03', to: '2026-10-17', department: '县市场监督管理局', riskClass: 'C', targeted: false },
  { from: '2027-01-01', to: '2027-03-31', ...whole },
];

/** A bureau that began on 2026-01-05, on the evening of a day of its year, with a random year behind it. */
async function bureauWith(year: RandomYear | null, today: string): Promise<RunningCore> {
  const clock = settableClock('2026-01-05T09:00:00+08:00');
  const running = startCore({ folder: join(temporaryFolder(), '数据'), clock });
  onTestFinished(() => running.close());
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  const profile = await running.client.query('profile.get', {});
  await running.client.command('profile.save', { profile, reason: '核对' });
  if (year) writeRandomYear(running.database(), year);
  clock.set(`${today}T23:30:00+08:00`);
  return running;
}

type Answers = Record<string, Record<string, (number | null)[]>>;

async function productSays({ client }: RunningCore, scope: Scope): Promise<Answers> {
  const answers: Answers = {};
  for (const { code } of indicators) {
    const { choices } = await client.query('statistics.indicator', { code, scope });
    answers[code] = Object.fromEntries(
      choices.map(({ code: choice, figure }) => [choice, [figure.numerator, figure.denominator, figure.value]]),
    );
  }
  return answers;
}

/** Shares are compared to a millionth of a millionth: both divide alike, but multiply in different orders. */
const rounded = (answers: Answers): Answers =>
  JSON.parse(JSON.stringify(answers), (_key, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e12) / 1e12 : value,
  ) as Answers;

function pythonSays(running: RunningCore, today: string): Answers[] {
  const input = JSON.stringify({ database: join(running.folder, databaseName), holidays, today, scopes });
  const ended = spawnSync('python3', [program], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  expect(ended.stderr).toBe('');
  return JSON.parse(ended.stdout) as Answers[];
}

const size = { year: 2026, tasks: 40, sheets: 14, objects: 260 };

test.each([
  [1, '2026-12-31'],
  [20_260_622, '2026-08-14'],
  [77, '2027-02-01'],
])(
  'every indicator of the random year %i, looked at on %s, is what a program computes that was written from the definitions alone',
  async (seed, today) => {
    const running = await bureauWith({ seed, ...size }, today);
    const said: Answers[] = [];
    for (const scope of scopes) said.push(await productSays(running, scope));
    expect(running.bugs).toEqual([]);
    await running.close();
    const computed = pythonSays(running, today);
    for (const [place, scope] of scopes.entries()) {
      expect({ scope, figures: rounded(said[place] ?? {}) }).toEqual({
        scope,
        figures: rounded(computed[place] ?? {}),
      });
    }
    const [year = {}] = said;
    const meaningless = Object.entries(year).filter(([, readings]) =>
      Object.values(readings).every(([top]) => top === 0),
    );
    expect(meaningless).toEqual([]);
  },
);

plainTest('a bureau without any work shows 「—」 for every share, never 0 % or 100 %', async () => {
  const { client } = await bureauWith(null, '2026-03-31');
  const { indicators: shown } = await client.query('statistics.overview', {
    from: '2026-01-01',
    to: '2026-03-31',
  });
  expect(shown.filter(({ definition }) => definition.kind !== 'count').map(({ figure }) => figure.value)).toEqual(
    shown.filter(({ definition }) => definition.kind !== 'count').map(() => null),
  );
  expect(shown.filter(({ definition }) => definition.kind === 'count').map(({ figure }) => figure.value)).toEqual([
    0, 0, 0, 0,
  ]);
});
