import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { type PaperStep, paperAfter } from '#domain/document/paper-state.ts';
import { meetingEntered } from '../support/paper-work.ts';
import { startBureau } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const steps = ['create', 'save', 'remove', 'approve', 'reopen', 'void', 'explain'] as const;
type Paper = OutputOf<'paper.get'>;

const walk = fc.array(fc.record({ step: fc.constantFrom(...steps), which: fc.nat({ max: 5 }) }), {
  minLength: 20,
  maxLength: 60,
});

/** A bureau whose profile lets papers through without a second person. */
async function trustingBureau(): Promise<RunningCore> {
  const running = await startBureau(settableClock('2026-03-02T09:30:00+08:00'));
  const profile = await running.client.query('profile.get', {});
  const approvers = { ...profile.approvals.approvers, 'paper.approve': 0 };
  const changed = { ...profile, approvals: { ...profile.approvals, approvers } };
  await running.client.command('profile.save', { profile: changed, reason: '试行' });
  return running;
}

async function create({ client }: RunningCore): Promise<void> {
  const words = { template: 'meeting-notice', subjectId: null, issuedOn: '2026-03-02' };
  const { id } = await client.command('paper.create', words);
  const { content, series, version } = await client.query('paper.get', { id });
  const saved = { id, version, content, entered: meetingEntered, series, issuedOn: '2026-03-02' };
  await client.command('paper.save', saved);
}

function take({ client }: RunningCore, step: PaperStep, { id, version, content, series, issuedOn }: Paper) {
  switch (step) {
    case 'save':
      return client.command('paper.save', { id, version, content, entered: meetingEntered, series, issuedOn });
    case 'remove':
      return client.command('paper.remove', { id });
    case 'approve':
      return client.command('paper.approve', { id, version });
    case 'reopen':
      return client.command('paper.reopen', { id, version, reason: '修改' });
    case 'void':
      return client.command('paper.void', { id, version, reason: '不发了' });
    case 'issue':
      throw new RangeError('The walk issues nothing.');
    default:
      return step satisfies never;
  }
}

test('however papers are drafted, approved, sent back and voided, each step goes where the table says, no number is lost and none is given twice', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async taken => {
      const running = await trustingBureau();
      const { client } = running;
      const given = new Map<number, string>();
      for (const { step, which } of taken) {
        const { rows } = await client.query('paper.list', {
          taskId: null,
          state: null,
          text: '',
          after: null,
          limit: 50,
        });
        const chosen = rows[which % Math.max(1, rows.length)];
        if (step === 'create' || !chosen) await create(running);
        else if (step === 'explain') await explainNext(running);
        else await stepWith(running, step, chosen.id, given);
      }
      const { rows } = await client.query('number.list', { mark: '云市监函', year: 2026, after: null, limit: 500 });
      const numbers = rows.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      expect(new Set(given.values()).size).toBe(given.size);
      for (const number of given.values()) expect(numbers).toContain(number);
      expect(rows.filter(({ state }) => state === 'gap')).toEqual([]);
      expect(running.bugs).toEqual([]);
      await running.close();
    }),
    { seed: 5, numRuns: 4 },
  );
});

async function stepWith(running: RunningCore, step: PaperStep, id: number, given: Map<number, string>): Promise<void> {
  const { client } = running;
  const paper = await client.query('paper.get', { id });
  const next = paperAfter({ state: paper.state, isNumbered: paper.number !== null }, step);
  const done = await take(running, step, paper).then(
    () => true,
    () => false,
  );
  expect([step, paper.state, done]).toEqual([step, paper.state, next !== null]);
  if (next === null || next === 'gone') return;
  const after = await client.query('paper.get', { id });
  expect(after.state).toBe(next);
  // A number once given stays with its paper.
  if (paper.number !== null) expect(after.number).toBe(paper.number);
  if (after.number !== null) given.set(id, after.number);
}

async function explainNext({ client }: RunningCore): Promise<void> {
  const { total } = await client.query('number.list', { mark: '云市监函', year: 2026, after: null, limit: 1 });
  const said = { mark: '云市监函', year: 2026, sequence: total + 1, reason: '纸质发文' };
  await client.command('number.explain', said);
}
