import type { OutputOf } from '#contract/contract.ts';
import { dayNumber } from '#domain/calendar/day.ts';
import {
  isPast,
  pressingDue,
  type ReferralFacts,
  type ReferralKind,
  type ReferralStage,
  referralStage,
} from '#domain/follow-up/referral-clock.ts';
import { instantText } from '../service/clock.ts';
import type { ReferralRecord } from './referral-store.ts';

export type ReferralRow = OutputOf<'referral.list'>['rows'][number];

/** What goes with a referral, and who looks after it, as the row keeps them. */
export interface ReferralMaterials {
  readonly papers: ReferralRow['materials'];
  readonly officers: ReferralRow['officers'];
}

export const materialsOf = ({ materials }: ReferralRecord): ReferralMaterials =>
  JSON.parse(materials) as ReferralMaterials;

export const factsOf = (record: ReferralRecord): ReferralFacts => ({
  kind: record.kind as ReferralKind,
  decision: record.decision as ReferralFacts['decision'],
  sentAt: record.sent_at,
  receivedOn: record.received_on,
  repliedOn: record.replied_on,
  decideDue: record.decide_due,
  sendDue: record.send_due,
  replyDue: record.reply_due,
});

export const stageOf = (record: ReferralRecord): ReferralStage => referralStage(factsOf(record));

/** Referrals as lists show them at an instant. */
export function referralRows(records: readonly ReferralRecord[], now: Date): ReferralRow[] {
  const at = instantText(now);
  return records.map(record => {
    const facts = factsOf(record);
    const due = pressingDue(facts);
    const { papers, officers } = materialsOf(record);
    const until = record.replied_on ?? at.slice(0, 10);
    return {
      id: record.id,
      number: record.number,
      followUpId: record.follow_up_id,
      kind: facts.kind,
      sheetNumber: record.sheet_number,
      objectName: record.object_name,
      receiver: record.receiver,
      reason: record.reason,
      materials: papers,
      officers,
      foundOn: record.found_on,
      stage: referralStage(facts),
      due,
      late: isPast(due, at),
      daysOpen: Math.max(0, dayNumber(until) - dayNumber(record.opened_at.slice(0, 10))),
      decideDue: record.decide_due,
      decision: facts.decision,
      decidedBy: record.decided_by,
      decidedAt: record.decided_at,
      decisionReason: record.decision_reason,
      sendDue: record.send_due,
      sentAt: record.sent_at,
      receivedBy: record.received_by,
      receivedOn: record.received_on,
      replyDue: record.reply_due,
      repliedOn: record.replied_on,
      reply: record.reply,
      penaltyNumber: record.penalty_number,
    };
  });
}
