import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { holidayCalendar } from '#domain/calendar/working-days.ts';
import { usualFollowUpRule as rule } from '#domain/follow-up/follow-up-rule.ts';
import { approvalFault } from '#domain/follow-up/outside-check.ts';
import {
  decideDue,
  isPast,
  pressingDue,
  type ReferralFacts,
  referralStage,
  replyDue,
  sendDue,
} from '#domain/follow-up/referral-clock.ts';

const calendar = holidayCalendar(publishedHolidays);
const none: ReferralFacts = {
  kind: 'police',
  decision: null,
  sentAt: null,
  receivedOn: null,
  repliedOn: null,
  decideDue: '2026-03-17',
  sendDue: null,
  replyDue: null,
};

test('the clocks of a transfer to the police run in days, hours and days; other referrals only wait for an answer', () => {
  expect(decideDue('police', '2026-02-27', rule)).toBe('2026-03-02');
  expect(sendDue('police', '2026-02-28T23:30:00.000+08:00', rule)).toBe('2026-03-01T23:30:00.000+08:00');
  expect(replyDue('police', '2026-02-28', rule, calendar)).toBe('2026-03-03');
  expect(decideDue('case', '2026-02-27', rule)).toBeNull();
  expect(sendDue('case', '2026-02-28T23:30:00.000+08:00', rule)).toBeNull();
  expect(replyDue('case', '2026-03-02', rule, calendar)).toBe('2026-03-23');
  expect(replyDue('notice', '2026-03-02', rule, calendar)).toBeNull();
});

test('a day has passed when the next begins, an instant when its minute is over', () => {
  expect(isPast('2026-03-17', '2026-03-17T23:59:59.999+08:00')).toBe(false);
  expect(isPast('2026-03-17', '2026-03-18T00:00:00.000+08:00')).toBe(true);
  expect(isPast('2026-03-18T09:30:00.000+08:00', '2026-03-18T09:30:00.000+08:00')).toBe(false);
  expect(isPast('2026-03-18T09:30:00.000+08:00', '2026-03-18T09:30:00.001+08:00')).toBe(true);
  expect(isPast(null, '2026-03-18T09:30:00.001+08:00')).toBe(false);
});

test('a referral goes from decision to answer, and what presses is what its stage waits for', () => {
  const decided = { ...none, decision: 'send', sendDue: '2026-03-18T09:30:00.000+08:00' } as const;
  const sent = { ...decided, sentAt: '2026-03-18T09:00:00.000+08:00', replyDue: '2026-03-21' };
  const received = { ...sent, receivedOn: '2026-03-18' };
  const replied = { ...received, repliedOn: '2026-03-20' };
  const walk = [none, decided, sent, received, replied];
  expect(walk.map(referralStage)).toEqual(['deciding', 'sending', 'receiving', 'replying', 'done']);
  expect(walk.map(pressingDue)).toEqual(['2026-03-17', decided.sendDue, '2026-03-21', '2026-03-21', null]);
  expect(referralStage({ ...received, kind: 'notice' })).toBe('done');
  expect(referralStage({ ...none, decision: 'keep' })).toBe('kept');
});

const day = fc.integer({ min: 1, max: 28 }).map(number => `2026-03-${String(number).padStart(2, '0')}`);

test('a check is rightly approved by the head before it, or afterwards with what was urgent, and in no other way', () => {
  fc.assert(
    fc.property(
      fc.record({
        approvedBy: fc.constantFrom('', '郭强'),
        approvedOn: fc.option(day, { nil: null }),
        urgentReason: fc.constantFrom(null, '', '食品中毒'),
        checkedOn: day,
      }),
      approval => {
        const { approvedBy, approvedOn, urgentReason, checkedOn } = approval;
        const before = approvedBy !== '' && approvedOn !== null && approvedOn <= checkedOn;
        expect(approvalFault(approval) === null).toBe(before || urgentReason === '食品中毒');
      },
    ),
    { seed: 3, numRuns: 300 },
  );
});
