import { useEffect, useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { type QueryView, useQuery } from '../../data/use-query.ts';
import { draftOf, type TaskDraft, type TaskValues } from './task-values.ts';

export type Preview = OutputOf<'task.preview'>;

const pauseMilliseconds = 300;

/** What the counts depend on: name and items decide nothing about them, so that they may still be missing. */
function countedDraft(values: TaskValues): TaskDraft | null {
  const draft = draftOf(values);
  if (!draft || draft.checkFrom === '' || draft.checkTo === '') return null;
  const specialty = draft.specialty.filter(({ category, qual }) => category !== '' && qual !== '');
  // A department is counted before it has a name.
  const departments = draft.departments.map((one, place) => ({ ...one, name: one.name.trim() || `部门 ${place + 1}` }));
  // Which items there are matters only where they differ from object to object.
  const itemIds = draft.itemMode === 'open' && draft.itemIds.length > 0 ? draft.itemIds : [1];
  return { ...draft, specialty, departments, name: '预览', planName: '', itemIds };
}

/** The live counts of the form, asked after a short pause in typing; the last ones stay while a number is missing. */
export function usePreview(values: TaskValues): QueryView<Preview> {
  const [asked, setAsked] = useState(() => countedDraft(values));
  useEffect(() => {
    const next = countedDraft(values);
    if (next === null) return;
    const timer = window.setTimeout(() => setAsked(next), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [values]);
  // Without a draft the query is switched off and its input never leaves the page.
  return useQuery('task.preview', asked ?? ({} as TaskDraft), { enabled: asked !== null });
}
