import { describe, expect, test } from 'vitest';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { sheetsOf } from '../support/results.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);

async function withSheets() {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const { taskId } = await drawUntil(running, 'CLOSED', {});
  await running.client.job('document.notices', { taskId, issuedOn: '2026-03-03' });
  const [first, second] = await sheetsOf(running, taskId);
  if (!first || !second) throw new RangeError('A draw has drawn several objects.');
  const { client } = running;
  const check = (text: string) => client.query('document.checkSheet', { text });
  const { id } = await client.command('paper.create', {
    template: 'task-sheet',
    subjectId: first.id,
    issuedOn: '2026-03-03',
  });
  const known = (await client.query('paper.get', { id })).known;
  const digest = known.find(({ name }) => name === '任务单校验码')?.value ?? '';
  return { first, second, check, digest };
}

describe('核对任务单', () => {
  test('knows its own task sheet by what its code says, and by number and the sixteen signs', async () => {
    const { first, check, digest } = await withSheets();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const whole = await check(`${first.number} ${digest}`);
    expect(whole).toMatchObject({ outcome: 'matches', paper: '任务单', sheet: { objectName: first.objectName } });
    const groups = digest.slice(0, 16).toUpperCase().match(/.{4}/g)?.join(' ') ?? '';
    expect((await check(`  ${first.number}  ${groups} `)).outcome).toBe('matches');
  });

  test('tells a sheet with another number, another digest, or too little of it', async () => {
    const { first, second, check, digest } = await withSheets();
    expect((await check(`${second.number} ${digest}`)).outcome).toBe('differs');
    expect((await check(`37170000000000000000 ${digest}`)).outcome).toBe('unknown');
    expect((await check(`${first.number} ${digest.slice(0, 15)}`)).outcome).toBe('incomplete');
    expect((await check(`${first.number} ${digest}00`)).outcome).toBe('differs');
  });
});
