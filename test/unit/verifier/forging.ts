import { append, type BundleRecipe, buildBundle, digest, reseal, resealResults } from './bundle-builder.ts';
import { type Attempt, type Bundle, type LedgerEntry, type Plan, present } from './example-bundle.ts';
import { departmentPlan, rowsOf } from './recipes.ts';

/** A forged bundle and the checks that must notice it: exactly these, so that the reader is led to the place. */
export type Forgery = [name: string, failing: string[], make: () => Bundle];

export const recipe = (plan: Plan = departmentPlan()): BundleRecipe => ({
  plan,
  rows: rowsOf(60, ['A', 'B'], ['食品', '计量', '']),
});
export const honest = (): Bundle => buildBundle(recipe());
export const firstAttempt = (bundle: Bundle): Attempt => present(bundle.attempts[0]);
export const entry = (bundle: Bundle, type: string): LedgerEntry =>
  present(bundle.ledger.find(item => item.type === type));

/** An honest bundle whose results are rewritten and sealed again. */
export function withResult(change: (attempt: Attempt) => void, plan?: Plan): Bundle {
  const bundle = buildBundle(recipe(plan));
  change(firstAttempt(bundle));
  return resealResults(bundle);
}

/** An honest bundle whose ledger data of one type is rewritten and sealed again. */
export function withLedger(type: string, data: Record<string, unknown>, bundle = honest()): Bundle {
  Object.assign(entry(bundle, type).data, data);
  return reseal(bundle);
}

/** The places of class A, for substitutions. */
export const classA = (bundle: Bundle) => {
  const ofA = (places: Attempt['drawn']) => places.filter(({ stratum }) => stratum === 'A').map(({ id }) => id);
  return { drawn: ofA(firstAttempt(bundle).drawn), reserves: ofA(firstAttempt(bundle).reserves) };
};

export function withReplacement(change: (bundle: Bundle) => Record<string, unknown>): Bundle {
  const bundle = honest();
  const { drawn, reserves } = classA(bundle);
  const usual = { attempt: 1, out: drawn[0], in: reserves[0], reason: '已注销', rule: '同层候补顺位 1' };
  return append(bundle, 'replace', { ...usual, ...change(bundle) });
}

/** Rewrites the ledger's list of entries and seals it again. */
export function withEntries(change: (entries: LedgerEntry[]) => LedgerEntry[], bundle = honest()): Bundle {
  bundle.ledger = change(bundle.ledger);
  return reseal(bundle);
}

export const otherDigest = digest('something else');
