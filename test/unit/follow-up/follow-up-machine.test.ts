import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingObstacles, type HandledFinding } from '#domain/follow-up/closing-obstacle.ts';
import {
  type FollowUpState,
  followUpAfter,
  followUpEvents,
  followUpEventsIn,
  followUpStates,
} from '#domain/follow-up/follow-up-machine.ts';

/** Every arrow that leaves a state for another, written down once more by hand. */
const arrows: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  open: ['correcting', 'referred', 'case', 'closed'],
  correcting: ['reinspecting', 'referred', 'case', 'closed'],
  reinspecting: ['correcting', 'referred', 'case', 'closed'],
  referred: ['case', 'closed'],
  case: ['closed'],
  closed: ['open'],
};

test.each(followUpStates)('from %s a finding goes only where the trade lets it go', state => {
  const reached = followUpEvents.map(event => followUpAfter(state, event)).filter(to => to !== null && to !== state);
  expect([...new Set(reached)].toSorted()).toEqual([...arrows[state]].toSorted());
});

test('a random walk never leaves the machine, and a closed finding moves only when it is taken up again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...followUpEvents), { maxLength: 60 }), events => {
      let state: FollowUpState = 'open';
      for (const event of events) {
        const to = followUpAfter(state, event);
        expect(to !== null).toBe(followUpEventsIn(state).includes(event));
        if (state === 'closed') expect([null, 'closed', 'open']).toContain(to);
        if (to === 'open' && state !== 'open') expect([state, event]).toEqual(['closed', 'reopen']);
        state = to ?? state;
        expect(followUpStates).toContain(state);
      }
    }),
    { seed: 7, numRuns: 400 },
  );
});

test('a failed re-inspection goes round again, as often as it fails', () => {
  let state: FollowUpState | null = 'correcting';
  for (const event of ['report', 'fail', 'report', 'fail', 'report', 'pass', 'close'] as const) {
    state = state && followUpAfter(state, event);
  }
  expect(state).toBe('closed');
});

const finding: HandledFinding = {
  measure: 'other',
  responsible: '城关所',
  orderedOn: null,
  correctedOn: null,
  reinspection: null,
  caseNumber: null,
  penaltyNumber: null,
  referrals: [],
};
const sent = { decision: 'send', isSent: true, isReplied: true } as const;

test.each<[string, Partial<HandledFinding>, RegExp | null]>([
  ['without a measure', { measure: null }, /没有确定处置措施/],
  ['ordered to correct without an order', { measure: 'order-correction' }, /没有登记责令改正通知书/],
  ['ordered and not re-inspected', { measure: 'order-correction', orderedOn: '2026-03-02' }, /还没有复查合格/],
  [
    'ordered and failed',
    { measure: 'order-correction', orderedOn: '2026-03-02', reinspection: 'failed' },
    /还没有复查合格/,
  ],
  ['ordered and passed', { measure: 'order-correction', orderedOn: '2026-03-02', reinspection: 'passed' }, null],
  ['said to be corrected without a day', { measure: 'none-needed' }, /改正日期/],
  ['corrected at once', { measure: 'none-needed', correctedOn: '2026-03-02' }, null],
  ['left to nobody', { measure: 'back-to-daily', responsible: '' }, /责任单位/],
  ['left to a station', { measure: 'back-to-daily' }, null],
  ['a case nobody has', { measure: 'case-transfer' }, /还没有移送/],
  ['a case that was filed', { measure: 'case-transfer', caseNumber: '云市监案〔2026〕1号' }, null],
  ['a case handed over', { measure: 'case-transfer', referrals: [{ kind: 'case', ...sent }] }, null],
  ['a case without an answer', { referrals: [{ kind: 'case', ...sent, isReplied: false }] }, /没有收到答复/],
  ['a notice needs no answer', { referrals: [{ kind: 'notice', ...sent, isReplied: false }] }, null],
  [
    'an undecided transfer',
    { referrals: [{ kind: 'police', decision: null, isSent: false, isReplied: false }] },
    /决定/,
  ],
  [
    'a transfer not sent',
    { referrals: [{ kind: 'police', decision: 'send', isSent: false, isReplied: false }] },
    /送出/,
  ],
  [
    'a transfer decided against',
    { referrals: [{ kind: 'police', decision: 'keep', isSent: false, isReplied: false }] },
    null,
  ],
  ['a notice nobody wrote', { measure: 'notify-department' }, /抄告函/],
  ['a notice that was sent', { measure: 'notify-department', referrals: [{ kind: 'notice', ...sent }] }, null],
  ['another measure', {}, null],
])('closing %s', (_what, change, words) => {
  const said = closingObstacles({ ...finding, ...change }).join('');
  if (words === null) expect(said).toBe('');
  else expect(said).toMatch(words);
});
