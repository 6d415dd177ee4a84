import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approveHere } from './approval-work.ts';
import type { Call } from './caller.ts';
import type { JobPlace } from './whole-job.ts';

const reason = '按规定办理';
const platform = 'provincial';

/** Makes public what a bureau owes beside its results, corrects and stops one of them, and enters all of it a second time. */
export async function keepPublications(call: Call, place: JobPlace, taskId: number): Promise<void> {
  const today = place.today();
  const { rows, channels, exemptGrounds } = await call('publication.list', { today });
  const filter = { text: '', kinds: [], words: [], within: null };
  await call('publication.export', { today, filter, sort: { column: 'due', direction: 'up' } });
  const [first, second] = rows.filter(({ kind }) => kind === 'draw-list');
  const published = { on: today, channel: channels[0] ?? '', receipt: '公示〔001〕' };
  const asked = { subject: first?.id ?? 0, reason: '已经公示', details: published };
  await approveHere(call, { ...asked, action: 'publication.confirm' });
  const { receipt, ...where } = published;
  await call('publication.confirm', { ...where, entries: [{ id: first?.id ?? 0, receipt }] });
  await call('publication.exempt', { id: second?.id ?? 0, ground: exemptGrounds[0] ?? '', reason });
  await call('publication.require', { id: second?.id ?? 0, reason });
  const [candidate] = await call('stop.candidates', { text: '' });
  const assignmentId = candidate?.assignmentId ?? 0;
  const { id } = await call('publication.correct', { assignmentId, was: '未发现问题', becomes: '合格', reason });
  await call('publication.get', { id });
  await stopOne(call, today, assignmentId);
  await keepCalendar(call, today);
  await enterTwice(call, place, taskId);
}

async function stopOne(call: Call, today: string, assignmentId: number): Promise<void> {
  const application = {
    assignmentId,
    applicant: '当事人',
    basis: 'objection',
    materials: '申请书',
    on: today,
  } as const;
  const { id } = await call('stop.apply', application);
  await call('stop.step', { id, step: 'accept', on: today });
  await call('stop.decide', { id, decision: 'granted', on: today, reason });
  for (const step of ['stop', 'notice', 'synchronize'] as const) await call('stop.step', { id, step, on: today });
  await call('stop.list', { today });
  await call('stop.export', { today });
}

async function keepCalendar(call: Call, today: string): Promise<void> {
  const year = Number(today.slice(0, 4)) + 1;
  await call('calendar.year', { year, today });
  const arrangement = { year, holidays: [`${year}-01-01`], workdays: [] };
  await call('calendar.look', { arrangement, today });
  await call('calendar.save', { arrangement, reason: '国务院办公厅通知' });
}

async function enterTwice(call: Call, { folder, grantFile, today }: JobPlace, taskId: number): Promise<void> {
  const on = today();
  const [provincial] = await call('platform.all', {});
  const { rows } = await call('platform.list', {
    platform,
    kinds: ['task'],
    entered: null,
    text: '',
    after: null,
    limit: 100,
  });
  const number = rows.find(({ subjectId }) => subjectId === taskId)?.number ?? '';
  const [line] = await call('platform.read', { platform, text: `${number}\tSJ-001`, on });
  const entry = { kind: 'task', subjectId: line?.subjectId ?? 0, number: 'SJ-001', on } as const;
  await call('platform.enter', { platform, entries: [entry] });
  const path = join(folder, '..', '回执.csv');
  writeFileSync(path, `任务编号,平台编号,录入日期\n${number},SJ-001,${on}\n`);
  await call('platform.readFile', { platform, file: await grantFile(path), on });
  await call('platform.export', { platform, kind: 'result', missingOnly: true });
  if (provincial) await call('platform.save', { platform: { ...provincial, name: '省监管平台' }, reason });
}
