import type { TaskProblem } from './task-problems.ts';
import type { Profile, TaskValues } from './task-values.ts';

/** What every section of the task form works with. */
export interface FormPart {
  readonly values: TaskValues;
  readonly profile: Profile;
  change(values: Partial<TaskValues>): void;
  /** The sentence to show at a field; undefined while all is well or nothing has been tried yet. */
  errorAt(field: TaskProblem['field']): string | undefined;
}

/** The id of a field's element, so that a problem can move the cursor there. */
export function fieldId(field: TaskProblem['field'] | 'joint'): string {
  return `task-${field}`;
}
