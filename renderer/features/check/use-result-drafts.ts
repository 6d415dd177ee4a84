import { useDraft } from '../../data/drafts.ts';
import type { ResultDraft } from './result-draft.ts';

export interface ResultDrafts {
  /** What was typed for a sheet and not saved yet; absent when there is nothing. */
  of(sheetId: number): ResultDraft | undefined;
  readonly count: number;
  put(sheetId: number, draft: ResultDraft): void;
  drop(sheetId: number): void;
}

/** The unsaved results of one task, sheet by sheet; a look at another sheet or another page loses none of them. */
export function useResultDrafts(taskId: number): ResultDrafts {
  const { value, change, discard } = useDraft<Readonly<Record<number, ResultDraft>>>(`results-of-task-${taskId}`, {});
  const ids = Object.keys(value);
  return {
    of: sheetId => value[sheetId],
    count: ids.length,
    put: (sheetId, draft) => change({ ...value, [sheetId]: draft }),
    drop(sheetId) {
      const { [sheetId]: dropped, ...others } = value;
      if (dropped === undefined) return;
      if (Object.keys(others).length > 0) change(others);
      else discard();
    },
  };
}
