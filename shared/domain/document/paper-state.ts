/** 草稿; 已定稿 with its number reserved and its text frozen; 已印发; 作废. */
export type PaperState = 'draft' | 'approved' | 'issued' | 'void';

/** What can be done to a paper. */
export type PaperStep = 'save' | 'remove' | 'approve' | 'reopen' | 'issue' | 'void';

/** What its steps go by: where a paper stands, and whether a number has been given to it. */
export interface PaperStanding {
  readonly state: PaperState;
  readonly isNumbered: boolean;
}

type Next = PaperState | 'gone';

const steps: Readonly<Record<PaperState, Readonly<Partial<Record<PaperStep, Next>>>>> = {
  draft: { save: 'draft', remove: 'gone', approve: 'approved', void: 'void' },
  approved: { reopen: 'draft', issue: 'issued', void: 'void' },
  issued: { void: 'void' },
  void: {},
};

/**
 * Where a step leads, `gone` for a draft thrown away; null where it is forbidden. A number that was given stays visible: what has
 * one can only be voided, and what never had one is thrown away instead.
 */
export function paperAfter({ state, isNumbered }: PaperStanding, step: PaperStep): Next | null {
  if (state === 'draft' && step === (isNumbered ? 'remove' : 'void')) return null;
  return steps[state][step] ?? null;
}
