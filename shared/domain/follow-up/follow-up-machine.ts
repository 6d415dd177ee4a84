/** Where a finding stands in the 后续处置台账 (domain.md 4.13). */
export const followUpStates = ['open', 'correcting', 'reinspecting', 'referred', 'case', 'closed'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** What may happen to a finding once it stands in the ledger. */
export const followUpEvents = [
  'decide',
  'assign',
  'order',
  'report',
  'pass',
  'fail',
  'refer',
  'file',
  'penalise',
  'unmatch',
  'list',
  'close',
  'withdraw',
  'reopen',
] as const;
export type FollowUpEvent = (typeof followUpEvents)[number];

/** What may be noted of a finding in any state but the last, and leaves it where it is. */
const along = <State extends FollowUpState>(state: State) =>
  ({ decide: state, assign: state, list: state, penalise: state, unmatch: state }) as const;

/**
 * A failed re-inspection goes round again; what others decide upon (`referred`, `case`) stays with them while corrections are made
 * beside it; a penalty decision may arrive at any time, also after the closing, and moves nothing by itself.
 */
const steps: Readonly<Record<FollowUpState, Readonly<Partial<Record<FollowUpEvent, FollowUpState>>>>> = {
  open: {
    ...along('open'),
    order: 'correcting',
    refer: 'referred',
    file: 'case',
    close: 'closed',
    withdraw: 'closed',
  },
  correcting: {
    ...along('correcting'),
    report: 'reinspecting',
    pass: 'reinspecting',
    fail: 'correcting',
    refer: 'referred',
    file: 'case',
    close: 'closed',
  },
  reinspecting: {
    ...along('reinspecting'),
    order: 'correcting',
    pass: 'reinspecting',
    fail: 'correcting',
    refer: 'referred',
    file: 'case',
    close: 'closed',
  },
  referred: {
    ...along('referred'),
    order: 'referred',
    report: 'referred',
    pass: 'referred',
    fail: 'referred',
    refer: 'referred',
    file: 'case',
    close: 'closed',
  },
  case: {
    ...along('case'),
    order: 'case',
    report: 'case',
    pass: 'case',
    fail: 'case',
    refer: 'case',
    close: 'closed',
  },
  closed: { reopen: 'open', penalise: 'closed', unmatch: 'closed' },
};

/** Where an event leads from a state; null where it is forbidden. */
export function followUpAfter(state: FollowUpState, event: FollowUpEvent): FollowUpState | null {
  return steps[state][event] ?? null;
}

/** What may happen in a state, in the order in which it is offered. */
export const followUpEventsIn = (state: FollowUpState): FollowUpEvent[] =>
  followUpEvents.filter(event => followUpAfter(state, event) !== null);
