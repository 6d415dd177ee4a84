import type { OutputOf } from '#contract/contract.ts';
import { hasSheets, isDisclosed } from '#domain/dispatch/task-machine.ts';

type DisclosureRow = OutputOf<'disclosure.list'>[number];
type TaskRow = OutputOf<'task.list'>['rows'][number];

/** A drawn task on its way from the check to the disclosure. */
export interface CheckRow extends DisclosureRow {
  readonly checkFrom: string;
  readonly checkTo: string;
}

/** Which tasks the list shows. */
export type CheckShow = 'open' | 'entered' | 'disclosed' | 'all';

/** Reads the filter from an address; what is not known shows the tasks with results to enter. */
export function checkShowOf(text: string): CheckShow {
  return text === 'entered' || text === 'disclosed' || text === 'all' ? text : 'open';
}

export const isShownCheck: Record<CheckShow, (row: CheckRow) => boolean> = {
  open: row => row.state !== 'done' && row.results < row.total,
  entered: row => row.state !== 'done' && row.results === row.total,
  disclosed: row => row.state === 'done',
  all: () => true,
};

/** What is known of the deadlines to whoever may not see the disclosures: the date each task itself tells. */
export function datesOfTasks(tasks: readonly TaskRow[]): DisclosureRow[] {
  return tasks
    .filter(({ state }) => hasSheets(state))
    .map(task => ({
      taskId: task.id,
      taskNumber: task.number,
      taskName: task.name,
      results: task.entered,
      total: task.drawn,
      lastEnd: null,
      due: task.disclosureDue,
      provisional: false,
      workingDaysLeft: null,
      state: isDisclosed(task.state) ? 'done' : 'open',
      confirmedOn: null,
      channel: null,
      receipt: null,
    }));
}

/** Joins the deadlines with the tasks; the most urgent first: by the date of the disclosure, then by the end of the checks. */
export function checkRows(disclosures: readonly DisclosureRow[], tasks: readonly TaskRow[]): CheckRow[] {
  const byId = new Map(tasks.map(task => [task.id, task]));
  const rows = disclosures.flatMap(disclosure => {
    const task = byId.get(disclosure.taskId);
    return task ? [{ ...disclosure, checkFrom: task.checkFrom, checkTo: task.checkTo }] : [];
  });
  const never = '9999-12-31';
  return rows.toSorted(
    (a, b) =>
      (a.due ?? never).localeCompare(b.due ?? never) || a.checkTo.localeCompare(b.checkTo) || a.taskId - b.taskId,
  );
}
