import { useDraft } from '../../data/drafts.ts';
import type { ResultDraft } from './result-draft.ts';

export interface ResultDrafts {
  /** What was typed for a sheet and not saved yet; absent when there is nothing. */
  of(sheetId: number): ResultDraft | undefined;
  readonly count: number;
  put(sheetId: number, draft: ResultDraft): void;
  /** Forgets what was typed for a sheet; given what was saved, something typed since then stays. */
  drop(sheetId: number, saved?: ResultDraft): void;
}

/** The unsaved results of one task, sheet by sheet; a look at another sheet or another page loses none of them. */
export function useResultDrafts(taskId: number): ResultDrafts {
  const { value, change, discard, latest } = useDraft<Readonly<Record<number, ResultDraft>>>(
    `results-of-task-${taskId}`,
    {},
  );
  const ids = Object.keys(value);
  return {
    of: sheetId => value[sheetId],
    count: ids.length,
    // A save is answered later: what was typed for other sheets meanwhile must not be lost.
    put: (sheetId, draft) => change({ ...latest(), [sheetId]: draft }),
    drop(sheetId, saved) {
      const { [sheetId]: dropped, ...others } = latest();
      if (dropped === undefined || (saved !== undefined && dropped !== saved)) return;
      if (Object.keys(others).length > 0) change(others);
      else discard();
    },
  };
}
