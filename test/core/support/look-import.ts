import type { InputOf, OutputOf } from '#contract/contract.ts';
import type { ImportKind } from '#domain/registry/import-kind.ts';
import { chooseText, proposedRun } from './import-file.ts';
import type { RunningCore } from './running-core.ts';

export type Look = OutputOf<'import.stage'>;
type Group = InputOf<'import.rows'>['group'];

/** Has a table read as far as a clerk who looks at it before anything is written. */
export async function lookAt(
  running: RunningCore,
  kind: ImportKind,
  text: string,
  policy: InputOf<'import.stage'>['policy'] = 'update',
): Promise<Look> {
  const proposed = await proposedRun(running, kind, chooseText(running, text));
  return running.client.job('import.stage', { ...proposed, policy });
}

/** All rows of a group, page by page. */
export async function rowsOf(running: RunningCore, lookId: number, group: Group, limit = 100) {
  const rows: OutputOf<'import.rows'>['rows'] = [];
  for (let after: string | null = null; ; ) {
    const page: OutputOf<'import.rows'> = await running.client.query('import.rows', { lookId, group, after, limit });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

export const publish = (running: RunningCore, lookId: number, confirmLeft: number | null = null) =>
  running.client.job('import.publish', { lookId, confirmLeft });
