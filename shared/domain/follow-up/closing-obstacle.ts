import type { FollowUpMeasureCode } from '../vocabulary/follow-up-measure.ts';

/** A referral as closing looks at it; clues about officers are not among them. */
export interface ReferralStanding {
  readonly kind: 'case' | 'department' | 'notice' | 'police';
  readonly decision: 'send' | 'keep' | null;
  readonly isSent: boolean;
  readonly isReplied: boolean;
}

/** What the closing of a finding goes by. */
export interface HandledFinding {
  readonly measure: FollowUpMeasureCode | null;
  readonly responsible: string;
  readonly orderedOn: string | null;
  readonly correctedOn: string | null;
  readonly reinspection: 'passed' | 'failed' | null;
  readonly caseNumber: string | null;
  readonly penaltyNumber: string | null;
  readonly referrals: readonly ReferralStanding[];
}

/**
 * Why a finding cannot be closed yet, as sentences; nothing when it may be. Nothing is closed without handling: the
 * measure that was decided has to have been carried out, and what was handed on has to have come back.
 */
export function closingObstacles(finding: HandledFinding): string[] {
  if (finding.measure === null) return ['还没有确定处置措施。'];
  return [...correctionObstacles(finding), ...referralObstacles(finding), ...measureObstacles(finding)];
}

function correctionObstacles({ measure, orderedOn, reinspection }: HandledFinding): string[] {
  if (measure === 'order-correction' && orderedOn === null) return ['处置措施是责令改正，还没有登记责令改正通知书。'];
  if (orderedOn !== null && reinspection !== 'passed') return ['责令改正以后还没有复查合格。'];
  return [];
}

function referralObstacles({ referrals }: HandledFinding): string[] {
  const waiting = referrals.some(({ decision }) => decision === null) ? ['还有移送事项没有决定是否移送。'] : [];
  const unsent = referrals.some(({ decision, isSent }) => decision === 'send' && !isSent);
  const unanswered = referrals.some(({ kind, isSent, isReplied }) => kind !== 'notice' && isSent && !isReplied);
  return [
    ...waiting,
    ...(unsent ? ['还有决定移送的事项没有送出。'] : []),
    ...(unanswered ? ['移送出去的事项还没有收到答复。'] : []),
  ];
}

function measureObstacles(finding: HandledFinding): string[] {
  const { measure, correctedOn, responsible, caseNumber, penaltyNumber } = finding;
  const sent = (kinds: readonly ReferralStanding['kind'][]) =>
    finding.referrals.some(({ kind, isSent }) => isSent && kinds.includes(kind));
  switch (measure) {
    case 'none-needed':
      return correctedOn === null ? ['说明已改正的，要登记改正日期。'] : [];
    case 'back-to-daily':
      return responsible === '' ? ['交日常监管部门处理的，要写明责任单位。'] : [];
    case 'case-transfer':
      return caseNumber === null && penaltyNumber === null && !sent(['case', 'police'])
        ? ['处置措施是移送办案机构，还没有移送，也没有立案。']
        : [];
    case 'notify-department':
      return sent(['department', 'notice']) ? [] : ['处置措施是抄告相关部门，还没有送出抄告函或移送函。'];
    default:
      return [];
  }
}
