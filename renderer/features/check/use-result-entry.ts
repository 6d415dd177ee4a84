import { useMemo, useState } from 'react';
import type { Failure } from '../../data/failure.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import { type OutcomeGroup, outcomeGroupsOf } from './outcome-choices.ts';
import { type CheckDays, draftOf, lastDays, type ResultDraft, sameDraft, type TaskSheet } from './result-draft.ts';
import { nextOpenSheet } from './sheet-filter.ts';
import { type AllRows, useAllRows } from './use-all-rows.ts';
import { type ResultDrafts, useResultDrafts } from './use-result-drafts.ts';
import { useSaveResult } from './use-save-result.ts';

export interface ResultEntry {
  readonly list: AllRows<TaskSheet>;
  /** Every sheet of the task in draw order, with what was saved a moment ago. */
  readonly sheets: readonly TaskSheet[];
  readonly groups: readonly OutcomeGroup[];
  readonly drafts: ResultDrafts;
  /** Whether the result of a sheet is on its way to the core. */
  isSaving(sheet: TaskSheet): boolean;
  /** What the form of a sheet shows. */
  valueOf(sheet: TaskSheet): ResultDraft;
  change(sheet: TaskSheet, draft: ResultDraft): void;
  /** Saves and answers with the next sheet without a result, or with why it was not saved. */
  save(sheet: TaskSheet, draft: ResultDraft): Promise<Failure | { readonly next: TaskSheet | null }>;
}

type SavedResult = NonNullable<TaskSheet['result']>;

/** The task sheets of a task, what is being typed for them, and saving one after the other. */
export function useResultEntry(taskId: number): ResultEntry {
  const list = useAllRows('assignment.list', { taskId });
  const named = useQuery('result.outcomes', {}).data;
  const groups = useMemo(() => outcomeGroupsOf(named ?? []), [named]);
  const drafts = useResultDrafts(taskId);
  const { isSaving, save } = useSaveResult();
  const [days, setDays] = useState<CheckDays | null>(null);
  const [justSaved, setJustSaved] = useState<ReadonlyMap<number, SavedResult>>(new Map());
  // The list is read again a moment after a save; whoever types fast must not meet the same sheet twice.
  const sheets = useMemo(
    () => list.rows.map(row => ({ ...row, result: newest(row.result, justSaved.get(row.id)) })),
    [list.rows, justSaved],
  );
  const savedValue = (sheet: TaskSheet) => draftOf(sheet, days ?? lastDays(sheets, today()));
  return {
    list,
    sheets,
    groups,
    drafts,
    isSaving: ({ id }) => isSaving(id),
    valueOf: sheet => drafts.of(sheet.id) ?? savedValue(sheet),
    change(sheet, draft) {
      if (sameDraft(draft, savedValue(sheet))) drafts.drop(sheet.id);
      else drafts.put(sheet.id, draft);
    },
    async save(sheet, draft) {
      const entry = { ...draft, finding: draft.finding.trim(), note: draft.note.trim() };
      const failure = await save({ assignmentId: sheet.id, ...entry });
      if (failure) return failure;
      const chosen = groups.flatMap(group => group.choices).find(({ code }) => code === entry.outcome);
      const { details: _details, reason: _reason, version = 0, ...core } = entry;
      const result = {
        ...core,
        inspectorIds: [...core.inspectorIds],
        outcomeName: chosen?.name ?? entry.outcome,
        enteredAt: new Date().toISOString(),
        version: version + 1,
        state: 'entered' as const,
        problem: chosen?.problem ?? false,
      };
      setJustSaved(before => new Map(before).set(sheet.id, result));
      setDays({ checkedOn: entry.checkedOn, endedOn: entry.endedOn });
      drafts.drop(sheet.id, draft);
      return { next: nextOpenSheet(sheets, sheet.id) };
    },
  };
}

/** What was saved a moment ago, until the list says the same or something newer. */
function newest(listed: SavedResult | null, saved: SavedResult | undefined): SavedResult | null {
  if (!saved) return listed;
  return listed && listed.version >= saved.version ? listed : saved;
}
