import { dateOfDay, dayNumber } from '../calendar/day.ts';
import { addWorkingDays, type HolidayCalendar } from '../calendar/working-days.ts';
import type { FollowUpRule } from './follow-up-rule.ts';

export type ReferralKind = 'case' | 'department' | 'notice' | 'police' | 'discipline';

/** How far a referral is; `kept` when it was decided not to send it, `done` once it was answered, or received where no answer is due. */
export const referralStages = ['deciding', 'sending', 'receiving', 'replying', 'done', 'kept'] as const;
export type ReferralStage = (typeof referralStages)[number];

/** What the stage and the clocks of a referral go by; instants are ISO 8601 with +08:00. */
export interface ReferralFacts {
  readonly kind: ReferralKind;
  readonly decision: 'send' | 'keep' | null;
  readonly sentAt: string | null;
  readonly receivedOn: string | null;
  readonly repliedOn: string | null;
  readonly decideDue: string | null;
  readonly sendDue: string | null;
  readonly replyDue: string | null;
}

/** 抄告 only tells; every other referral is answered. */
export const awaitsReply = (kind: ReferralKind): boolean => kind !== 'notice';

export function referralStage(facts: ReferralFacts): ReferralStage {
  if (facts.decision === null) return 'deciding';
  if (facts.decision === 'keep') return 'kept';
  if (facts.sentAt === null) return 'sending';
  if (facts.repliedOn !== null) return 'done';
  if (facts.receivedOn === null) return 'receiving';
  return awaitsReply(facts.kind) ? 'replying' : 'done';
}

/** The day or instant that presses at the stage a referral is at; null where nothing does. */
export function pressingDue(facts: ReferralFacts): string | null {
  const dues: Readonly<Record<ReferralStage, string | null>> = {
    deciding: facts.decideDue,
    sending: facts.sendDue,
    receiving: facts.replyDue,
    replying: facts.replyDue,
    done: null,
    kept: null,
  };
  return dues[referralStage(facts)];
}

/** Whether a due day or instant has passed at an instant (ISO 8601 with +08:00): a day only when the next has begun. */
export function isPast(due: string | null, now: string): boolean {
  if (due === null) return false;
  return due.length === 10 ? now.slice(0, 10) > due : Date.parse(now) > Date.parse(due);
}

/** The last day to decide on a transfer to the police (第五条 of 国务院令第310号); other referrals have none. */
export function decideDue(kind: ReferralKind, foundOn: string, rule: FollowUpRule): string | null {
  return kind === 'police' ? dateOfDay(dayNumber(foundOn) + rule.policeDecideDays) : null;
}

/** The instant by which what was decided must have gone to the police; other referrals have none. */
export function sendDue(kind: ReferralKind, decidedAt: string, rule: FollowUpRule): string | null {
  if (kind !== 'police') return null;
  const chinaOffset = 8 * 3_600_000;
  const due = Date.parse(decidedAt) + rule.policeSendHours * 3_600_000;
  return new Date(due + chinaOffset).toISOString().replace('Z', '+08:00');
}

/** The last day for the answer to what was sent on a day. */
export function replyDue(
  kind: ReferralKind,
  sentOn: string,
  rule: FollowUpRule,
  calendar: HolidayCalendar,
): string | null {
  if (!awaitsReply(kind)) return null;
  if (kind === 'police') return dateOfDay(dayNumber(sentOn) + rule.policeReplyDays);
  return addWorkingDays(sentOn, rule.referralReplyDays, calendar).date;
}

/** What goes with a transfer to the police (domain.md 2.7). */
export const policePapers = ['涉嫌犯罪案件移送书', '调查报告', '涉案物品清单', '检验报告或者鉴定结论'] as const;

/** Those without which nothing goes to the police; a report of an examination belongs to it only where there was one. */
export const neededPolicePapers: readonly string[] = policePapers.slice(0, 3);

/** What usually goes with any other. */
export const usualPapers = ['移送函', '检查记录', '证据材料'] as const;
