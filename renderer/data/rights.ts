import { createContext, use } from 'react';
import type { MethodName } from '#contract/contract.ts';

/** The methods of the contract that whoever sits here may call, as `account.session` tells them. */
export type Rights = ReadonlySet<string>;

const RightsContext = createContext<Rights | null>(null);

export const RightsProvider = RightsContext.Provider;

/** Asks for several methods in turn, where the hook for one does not do. */
export function useRights(): (method: MethodName) => boolean {
  const rights = use(RightsContext);
  if (!rights) throw new RangeError('useRights needs somebody signed in above it.');
  return method => rights.has(method);
}

/** Whether whoever sits here may call a method. The page only hides what he may not do; the core checks every call. */
export function useMay(method: MethodName): boolean {
  return useRights()(method);
}
