import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../data/failure.ts';
import { today } from '../../data/today.ts';
import { isWriting } from './is-writing.ts';
import { outcomeInputId } from './outcome-choice.tsx';
import { type OutcomeGroup, outcomeOfKey } from './outcome-choices.ts';
import { type FieldProblems, problemsOf, type ResultDraft } from './result-draft.ts';
import { fieldId, focusField } from './result-field.ts';
import { useOutcomeKeys } from './use-outcome-keys.ts';

interface ResultFormInput {
  readonly groups: readonly OutcomeGroup[];
  readonly value: ResultDraft;
  readonly saving: boolean;
  readonly focused: boolean;
  readonly onChange: (draft: ResultDraft) => void;
  readonly onSave: (draft: ResultDraft) => Promise<Failure | null>;
}

export interface ResultFormState {
  /** What is wrong, once saving was tried. */
  readonly problems: FieldProblems;
  /** Why the core did not take it. */
  readonly failure: Failure | null;
  change(part: Partial<ResultDraft>): void;
  save(): Promise<void>;
}

/** How the form of one sheet behaves: what it complains of and when, the number keys, where the keyboard goes. */
export function useResultForm(input: ResultFormInput): ResultFormState {
  const { groups, value, saving, focused, onChange, onSave } = input;
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const named = groups.flatMap(group => group.choices).find(({ code }) => code === value.outcome);
  const problems = problemsOf(value, named?.name ?? '', today());
  const change = (part: Partial<ResultDraft>) => {
    setFailure(null);
    onChange({ ...value, ...part });
  };
  useOutcomeKeys(key => {
    const choice = outcomeOfKey(key, value.outcome, groups);
    if (!choice) return;
    change({ outcome: choice.code });
    // Where a problem was found its words come next; otherwise Enter.
    if (choice.problem && value.finding.trim() === '') focusField('finding', choice.code);
    else document.getElementById(outcomeInputId(fieldId('outcome'), choice.code))?.focus();
  });
  const appeared = useRef(false);
  useEffect(() => {
    // Only when the form appears, and not away from somebody who searches: else the keyboard is where the person has put it.
    if (!appeared.current && focused && !isWriting(document.activeElement)) focusField('outcome', value.outcome);
    appeared.current = true;
  }, [focused, value.outcome]);
  return {
    problems: tried ? problems : {},
    failure,
    change,
    async save() {
      if (saving) return;
      setTried(true);
      const [first] = Object.keys(problems) as (keyof ResultDraft)[];
      if (first) focusField(first, value.outcome);
      else setFailure(await onSave(value));
    },
  };
}
