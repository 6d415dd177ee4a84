import { type SubmitEvent, useRef, useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import {
  emptyWitness,
  plainDigits,
  type WitnessField,
  type WitnessValues,
  witnessEntryProblem,
} from './witness-values.ts';

/** The entry of one witness: what is typed, what is wrong, and handing it in. */
export function useWitnessForm(drawId: number, fewest: number, usualKind: string) {
  const [values, setValues] = useState<WitnessValues>({ ...emptyWitness, kind: usualKind });
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const command = useCommand('draw.addWitness');
  const problem = witnessEntryProblem(values, shown, fewest);

  const focus = (field: WitnessField) => form.current?.querySelector<HTMLInputElement>(`#witness-${field}`)?.focus();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (command.running) return;
    if (problem) {
      // Enter in an earlier field only goes on to what is missing; it is called missing when it was passed over.
      const active = document.activeElement;
      setTried(!(active instanceof HTMLInputElement) || active.id === `witness-${problem.field}`);
      focus(problem.field);
      return;
    }
    const { name, unit, kind, method } = values;
    const answer = await command.run({ drawId, name, unit, kind, method, value: plainDigits(values.digits) });
    if (!answer) return;
    setValues({ ...emptyWitness, kind });
    setShown(false);
    setTried(false);
    focus('name');
  };
  return {
    form,
    values,
    shown,
    running: command.running,
    change: (next: Partial<WitnessValues>) => setValues(before => ({ ...before, ...next })),
    show: (next: boolean) => {
      setShown(next);
      setValues(before => ({ ...before, repeated: '', confirmed: false }));
    },
    submit,
    errorAt: (field: WitnessField) => (tried && problem?.field === field ? problem.sentence : undefined),
  };
}

export type WitnessForm = ReturnType<typeof useWitnessForm>;
