import { createContext, use } from 'react';
import type { OutputOf } from '#contract/contract.ts';

type Status = OutputOf<'workspace.status'>;

/** The open workspace: inside the shell there always is one. */
export type OpenWorkspace = Status & {
  readonly bureau: NonNullable<Status['bureau']>;
  readonly counts: NonNullable<Status['counts']>;
};

const WorkspaceContext = createContext<OpenWorkspace | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

/** Whose workspace is open and how much is in it; throws outside of the shell. */
export function useWorkspace(): OpenWorkspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new RangeError('useWorkspace needs an open workspace above it.');
  return workspace;
}
