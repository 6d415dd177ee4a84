import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { startBureau } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const start = () => startBureau(settableClock('2026-01-05T09:00:00+08:00'));

type Profile = OutputOf<'profile.get'>;

async function change({ client }: RunningCore, edit: (profile: Profile) => Partial<Profile>): Promise<void> {
  const profile = await client.query('profile.get', {});
  await client.command('profile.save', { profile: { ...profile, ...edit(profile) }, reason: '本局规定' });
}

const report = {
  code: 'half-year',
  name: '报送上半年工作总结',
  repeats: { every: 'year', on: '06-15' },
  proof: 'half-year',
  office: '信用监管股',
  source: '原双随机办〔2024〕1号（R-175）',
} as const;

test('the deadlines of a year stand on working days, the plan by the day of the profile', async () => {
  const running = await start();
  await change(running, ({ deadlines }) => ({ planDueMonthDay: '01-31', deadlines: { ...deadlines, list: [report] } }));
  const year = await running.client.query('deadline.year', { year: 2026 });
  expect(year).toMatchObject([
    { code: 'annual-plan', date: '2026-01-30', named: '2026-01-31', met: false },
    { code: 'half-year', date: '2026-06-15', office: '信用监管股', met: false },
  ]);
});

test('a deadline stands on the desk when it comes near, and is gone once the report was sent', async () => {
  const running = await start();
  await change(running, ({ deadlines }) => ({ deadlines: { ...deadlines, list: [report], aheadDays: 14 } }));
  const desk = async (today: string) => {
    const { rows } = await running.client.query('desk.list', { today, person: 'mine', kinds: ['deadline'], limit: 50 });
    return rows.map(({ title, light }) => [title, light]);
  };
  expect(await desk('2026-05-31')).toEqual([['制定并公示年度抽查工作计划', 'late']]);
  expect(await desk('2026-06-01')).toContainEqual(['报送上半年工作总结', 'later']);
  expect(await desk('2026-06-16')).toContainEqual(['报送上半年工作总结', 'late']);
  running.database().raw.exec(
    `INSERT INTO report (kind, period_from, period_to, due, receiver, title, figures, made_at, made_by, sent_on, sent_how)
     VALUES ('half-year', '2026-01-01', '2026-06-30', '2026-06-15', '市局', '上半年总结', '{}', '2026-06-10T09:00:00+08:00', '林英', '2026-06-12', '公文');`,
  );
  expect(await desk('2026-06-16')).not.toContainEqual(['报送上半年工作总结', 'late']);
});

test('the calendar file keeps its UIDs, and holds the deadlines and what else has a day', async () => {
  const running = await start();
  await change(running, ({ deadlines }) => ({ deadlines: { ...deadlines, list: [report] } }));
  const asked = { year: 2026, today: '2026-01-05', person: 'everyone' as const, kinds: [] };
  const first = await running.client.job('deadline.export', asked);
  const text = () => readFileSync(running.core.files.output(first.file.file)?.path ?? '', 'utf8');
  const uids = (file: string) => file.split('\r\n').filter(line => line.startsWith('UID:'));
  const before = uids(text());
  expect(before).toContain('UID:deadline-half-year-2026-06-15@371726.mingchou');
  expect(first.file.name).toBe('期限日历-2026-全部.ics');
  running.clock.addDays(3);
  await running.client.job('deadline.export', asked);
  expect(uids(text())).toEqual(before);
});

test.each([
  ['a month without its day', { repeats: { every: 'year', on: '02-30' } }, /01-31/],
  ['a code twice', { code: 'annual-plan' }, /重复/],
  [
    'a span of months that runs backwards',
    { repeats: { every: 'month', day: 1, fromMonth: 8, toMonth: 5 } },
    /起始月份/,
  ],
  ['no source', { source: '' }, /source/],
])('a deadline with %s is refused with a sentence', async (_what, wrong, sentence) => {
  const running = await start();
  const list = [{ ...report, ...wrong }] as Profile['deadlines']['list'];
  await expect(change(running, ({ deadlines }) => ({ deadlines: { ...deadlines, list } }))).rejects.toThrow(sentence);
});
