import { outcomeInputId } from './outcome-choice.tsx';
import type { ResultDraft } from './result-draft.ts';

/** Id of the input of a field. */
export function fieldId(field: keyof ResultDraft): string {
  return `result-${field}`;
}

/** Puts the keyboard on a field; among the results on the chosen one, or on the first. */
export function focusField(field: keyof ResultDraft, outcome: string): void {
  const id = field === 'outcome' ? outcomeInputId(fieldId(field), outcome === '' ? '1' : outcome) : fieldId(field);
  document.getElementById(id)?.focus();
}
