import type { Workspace } from '../workspace/workspace.ts';
import type { StoredPublication } from './publication-store.ts';

/** The first day on which something can have been public: when it was drawn, stopped or approved, else when its record was opened. */
export function publicationSince({ publications }: Workspace, row: StoredPublication): string {
  return publications.subjectDay(row) ?? row.opened_at.slice(0, 10);
}
