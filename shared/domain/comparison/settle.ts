import type { Doubt, Relation } from './party.ts';

/** An object of ours that a row of another list may speak of. */
export interface Candidate {
  readonly objectId: number;
  readonly relation: Relation;
}

/** An object put before a person. */
export interface Proposal {
  readonly objectId: number;
  readonly doubt: Doubt;
  /** From 0 to 100. */
  readonly score: number;
}

/** What became of a row of another list before anybody has decided on it. */
export type Settled =
  | { readonly outcome: 'common'; readonly how: 'code' | 'name'; readonly objectId: number }
  | { readonly outcome: 'doubtful'; readonly proposals: readonly Proposal[] }
  | { readonly outcome: 'theirs' };

/** More would not be read before deciding. */
const MOST_PROPOSALS = 5;
/** Where several of ours bear one name and address, each is as likely as the others. */
const FULL_SCORE = 100;

/** Settles a row by the strongest of its relations: code, then name and address where one object alone has them, else doubt. */
export function settle(candidates: readonly Candidate[]): Settled {
  const byId = candidates.toSorted((one, other) => one.objectId - other.objectId);
  const same = (by: 'code' | 'name') => byId.filter(({ relation }) => relation.kind === 'same' && relation.by === by);
  const [coded] = same('code');
  if (coded) return { outcome: 'common', how: 'code', objectId: coded.objectId };
  const named = same('name');
  const [only, ...others] = named;
  if (only && others.length === 0) return { outcome: 'common', how: 'name', objectId: only.objectId };
  const proposals = byId.flatMap(({ objectId, relation }): Proposal[] => {
    if (relation.kind === 'doubtful') return [{ objectId, doubt: relation.doubt, score: relation.score }];
    return [{ objectId, doubt: 'several', score: FULL_SCORE }];
  });
  if (proposals.length === 0) return { outcome: 'theirs' };
  const best = proposals.toSorted((one, other) => other.score - one.score || one.objectId - other.objectId);
  return { outcome: 'doubtful', proposals: best.slice(0, MOST_PROPOSALS) };
}
