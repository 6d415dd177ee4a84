import { useState } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { useDraft } from '../../data/drafts.ts';
import { useCommand } from '../../data/use-command.ts';
import { type FormPart, fieldId } from './form-part.ts';
import { taskProblems } from './task-problems.ts';
import { draftOf, type Profile, type TaskValues } from './task-values.ts';

export type SavedTask = OutputOf<'task.get'>;

/** A task that has no number yet, and the line of the annual plan it is made from; null for one outside of it. */
export interface NewTask {
  readonly planLineId: number | null;
}

const originOf = ({ planLineId }: NewTask): InputOf<'task.create'>['origin'] =>
  planLineId === null ? undefined : { planLineId, source: 'planned', sourceText: '', subject: '', urgentReason: null };

/** The form of one task: what is typed, what is wrong with it, and saving it. */
export function useTaskEditor(task: SavedTask | NewTask, saved: TaskValues, profile: Profile) {
  const known = 'id' in task ? task : null;
  const line = 'planLineId' in task && task.planLineId !== null ? `-line-${task.planLineId}` : '';
  const draft = useDraft<TaskValues>(known ? `task-${known.id}` : `task-new${line}`, saved);
  const [tried, setTried] = useState(false);
  const [createdId, setCreatedId] = useState<number | null>(null);
  const create = useCommand('task.create', { done: '任务已保存为草稿。' });
  const change = useCommand('task.save', { done: '任务已保存。' });
  const values = draft.value;
  const problems = taskProblems(values, known ? known.draft.checkFrom.slice(0, 4) : null);

  const save = async () => {
    const whole = draftOf(values);
    const first = problems[0];
    if (first || !whole) {
      setTried(true);
      if (first) document.getElementById(fieldId(first.field))?.focus();
      return;
    }
    const answer =
      'id' in task
        ? await change.run({ id: task.id, draft: whole })
        : await create.run({ ...whole, origin: originOf(task) });
    if (!answer) return;
    draft.discard(values);
    setTried(false);
    if ('id' in answer) setCreatedId(answer.id);
  };

  const part: FormPart = {
    values,
    profile,
    change: next => draft.change({ ...values, ...next }),
    errorAt: field => (tried ? problems.find(problem => problem.field === field)?.sentence : undefined),
  };
  return {
    part,
    problems,
    changed: draft.changed,
    undo: () => draft.discard(),
    save,
    saving: create.running || change.running,
    /** The id of the task once it has been created. */
    createdId,
  };
}
