import { describe, expect, test } from 'vitest';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { publishedTask } from '../support/published-task.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { readWorkbook } from '../support/workbook.ts';

const county = prepared(smallCounty);

async function published() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  return { running, ...(await publishedTask(running)) };
}

const application = { applicant: '王建国', materials: '申请书、营业执照', on: '2026-06-12' } as const;

const apply = (
  { client }: RunningCore,
  assignmentId: number,
  basis: 'term' | 'objection',
  on: string = application.on,
) => client.command('stop.apply', { ...application, assignmentId, basis, on });

const rowOf = async ({ client }: RunningCore, today: string) => (await client.query('stop.list', { today }))[0];

describe('停止公示', () => {
  test('by term is possible from three months after publication on, and must be decided seven working days after acceptance', async () => {
    const { running, sheets } = await published();
    const id = sheets[0]?.id ?? 0;
    running.clock.set('2026-06-15T09:00:00+08:00');
    expect((await refusalOf(apply(running, id, 'term', '2026-06-11'))).message).toContain('2026-06-12 起');
    const { id: stopId } = await apply(running, id, 'term');
    expect(await rowOf(running, '2026-06-15')).toMatchObject({ stage: 'applied', publicDays: 92, due: '2026-06-24' });
    await running.client.command('stop.step', { id: stopId, step: 'accept', on: '2026-06-15' });
    // 端午节 2026: 19 to 21 June.
    expect(await rowOf(running, '2026-06-15')).toMatchObject({
      stage: 'accepted',
      due: '2026-06-25',
      workingDaysLeft: 7,
    });
    expect((await refusalOf(apply(running, id, 'objection'))).message).toContain('正在办理');
  });

  test('of a disputed result is decided within five working days, at any time after publication', async () => {
    const { running, sheets } = await published();
    await apply(running, sheets[0]?.id ?? 0, 'objection', '2026-03-12');
    expect(await rowOf(running, '2026-03-12')).toMatchObject({ due: '2026-03-19' });
  });

  test('that was refused is told to the applicant, and the result stays public', async () => {
    const { running, taskId, sheets } = await published();
    const { id } = await apply(running, sheets[0]?.id ?? 0, 'objection', '2026-03-12');
    const decide = { id, decision: 'refused', on: '2026-03-12', reason: '结果属实' } as const;
    expect((await refusalOf(running.client.command('stop.decide', decide))).message).toContain('待受理');
    await running.client.command('stop.step', { id, step: 'accept', on: '2026-03-12' });
    await running.client.command('stop.decide', decide);
    const stop = running.client.command('stop.step', { id, step: 'stop', on: '2026-03-12' });
    expect((await refusalOf(stop)).code).toBe('conflict');
    await running.client.command('stop.step', { id, step: 'notice', on: '2026-03-12' });
    expect(await rowOf(running, '2026-03-12')).toMatchObject({ stage: 'refusal-noticed', light: 'done', due: null });
    expect(running.application.requireWorkspace().stops.stoppedSheets(taskId).size).toBe(0);
    await apply(running, sheets[0]?.id ?? 0, 'objection', '2026-03-12');
  });

  test('takes the result out of the bulletins made from then on, owes the public a notice, and is told to other platforms', async () => {
    const { running, taskId, sheets } = await published();
    const { id } = await apply(running, sheets[0]?.id ?? 0, 'objection', '2026-03-12');
    const step = (name: 'accept' | 'stop' | 'notice' | 'synchronize') =>
      running.client.command('stop.step', { id, step: name, on: '2026-03-12' });
    await step('accept');
    await running.client.command('stop.decide', { id, decision: 'granted', on: '2026-03-12', reason: '异议成立' });
    await step('stop');
    expect(await rowOf(running, '2026-03-12')).toMatchObject({ stage: 'stopped', due: '2026-03-17' });
    const { rows } = await running.client.query('publication.list', { today: '2026-03-12' });
    expect(rows.find(({ kind }) => kind === 'stop')).toMatchObject({ due: '2026-03-17', number: sheets[0]?.number });
    await step('notice');
    await step('synchronize');
    expect(await rowOf(running, '2026-03-12')).toMatchObject({ stage: 'finished', light: 'done' });
    const wish = { taskId, issuedOn: '2026-03-12', reason: '停止公示一户' };
    const { workbook } = await running.client.job('document.bulletin', wish);
    const text = JSON.stringify(await readWorkbook(running.core.files.output(workbook.file)?.path ?? ''));
    expect(text).toContain(sheets[1]?.objectName);
    expect(text).not.toContain(sheets[0]?.objectName);
    expect((await refusalOf(apply(running, sheets[0]?.id ?? 0, 'objection', '2026-03-12'))).message).toContain(
      '已经停止',
    );
  });

  test.each([
    ['2026-03-11', '不能早于这一天'],
    ['2026-03-13', '不能晚于今天'],
  ])('applied for on %s is refused', async (on, sentence) => {
    const { running, sheets } = await published();
    expect((await refusalOf(apply(running, sheets[0]?.id ?? 0, 'objection', on))).message).toContain(sentence);
  });
});
