import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { useClient } from '../../data/client-context.tsx';
import { type Failure, failureOf } from '../../data/failure.ts';

export interface SaveResult {
  /** Whether the result of a task sheet is on its way; the next sheet need not wait for it. */
  isSaving(assignmentId: number): boolean;
  /** Null when it was saved; the failure belongs beside the form and not into a passing notice. */
  save(entry: InputOf<'result.save'>): Promise<Failure | null>;
}

/** Saves results, each task sheet on its own. */
export function useSaveResult(): SaveResult {
  const client = useClient();
  const [underWay, setUnderWay] = useState<readonly number[]>([]);
  return {
    isSaving: assignmentId => underWay.includes(assignmentId),
    async save(entry) {
      const { assignmentId } = entry;
      setUnderWay(before => [...before, assignmentId]);
      try {
        await client.command('result.save', entry);
        return null;
      } catch (error) {
        return failureOf(error);
      } finally {
        setUnderWay(before => before.filter(id => id !== assignmentId));
      }
    },
  };
}
