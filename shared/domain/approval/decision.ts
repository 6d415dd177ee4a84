export type Decision = 'approve' | 'reject';

/** `used`: the deed has been done with it; `lapsed`: its subject had changed, and another request took its place. */
export type ApprovalState = 'open' | 'approved' | 'rejected' | 'withdrawn' | 'lapsed' | 'used';

/** A request as the rules see it; people by the ids of their accounts. */
export interface Request {
  readonly state: ApprovalState;
  readonly requestedBy: number;
  readonly decidedBy: readonly number[];
  /** Whether what it is about is still as it was when it was asked for. */
  readonly unchanged: boolean;
}

export type DecisionFault = 'ended' | 'own' | 'twice' | 'changed';

/**
 * Why somebody cannot decide a request, or null. Nobody approves what he asked for, nobody decides twice, and what has
 * changed may still be turned down but no longer approved.
 */
export function decisionFault(request: Request, by: number, decision: Decision): DecisionFault | null {
  if (request.requestedBy === by) return 'own';
  if (request.decidedBy.includes(by)) return 'twice';
  if (request.state !== 'open') return 'ended';
  return decision === 'approve' && !request.unchanged ? 'changed' : null;
}

/** Where a request stands after a decision: one who turns it down ends it, and it takes all who are needed to approve it. */
export function stateAfter(decision: Decision, approvals: number, needed: number): ApprovalState {
  if (decision === 'reject') return 'rejected';
  return approvals >= needed ? 'approved' : 'open';
}

export interface Asked {
  readonly reason: string;
  readonly details: Readonly<Record<string, string>>;
}

export type SpendingFault = 'undecided' | 'more-needed' | 'changed' | 'otherwise';

/**
 * Why a request does not let its deed through, or null: its subject has changed, the deed is now another one than was
 * approved, or too few have agreed by the rule of today. A deed without a reason of its own (null) takes the request's.
 */
export function spendingFault(
  request: Request & Asked & { readonly approvals: number },
  deed: Omit<Asked, 'reason'> & { readonly reason: string | null },
  needed: number,
): SpendingFault | null {
  if (!request.unchanged) return 'changed';
  if (deed.reason !== null && deed.reason !== request.reason) return 'otherwise';
  if (!sameDetails(request.details, deed.details)) return 'otherwise';
  if (request.state !== 'approved') return 'undecided';
  return request.approvals < needed ? 'more-needed' : null;
}

function sameDetails(one: Asked['details'], other: Asked['details']): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => one[key] === other[key]);
}
