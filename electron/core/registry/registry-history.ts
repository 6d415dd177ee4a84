import type { Workspace } from '../workspace/workspace.ts';

const most = 50;

/** The newest entries of the trail about one row of a table: who changed what, when and why. */
export function historyOf({ audit }: Workspace, table: string, id: number) {
  const filter = { text: '', actions: [], actors: [], from: null, to: null, subject: null, about: { table, id } };
  return audit.page(filter, null, most).map(({ seq, at, actor, action, before, after, reason }) => {
    return { seq, at, actor, action, before, after, reason };
  });
}
