import { createContext, use } from 'react';
import type { OutputOf } from '#contract/contract.ts';

export interface SignedIn {
  readonly who: NonNullable<OutputOf<'account.session'>['who']>;
}

const AccountContext = createContext<SignedIn | null>(null);

export const AccountProvider = AccountContext.Provider;

/** Who has signed in; throws before somebody has. */
export function useAccount(): SignedIn {
  const account = use(AccountContext);
  if (!account) throw new RangeError('useAccount needs somebody signed in above it.');
  return account;
}
