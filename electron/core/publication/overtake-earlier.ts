import type { PublicationKind } from '#domain/publication/publication-kind.ts';
import type { PublicationState } from '#domain/publication/publication-state.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { StoredPublication } from './publication-store.ts';

/** What a confirmed publication overtakes is no longer what stands: a changed plan, an earlier correction, what was stopped. */
export function overtakeEarlier({ publications }: Workspace, row: StoredPublication): void {
  const end = (kind: PublicationKind, subjectId: number, state: PublicationState) => {
    for (const one of publications.of(kind, subjectId)) {
      if (one.id !== row.id && one.state === 'published') publications.change(one.id, { state });
    }
  };
  if (row.kind === 'correction') end('correction', row.subject_id, 'corrected');
  const above = publications.overtakenBy(row);
  if (above === null) return;
  if (row.kind === 'plan-change') end('plan', above, 'corrected');
  if (row.kind === 'stop') end('correction', above, 'stopped');
}
