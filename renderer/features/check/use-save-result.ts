import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { useClient } from '../../data/client-context.tsx';
import { type Failure, failureOf } from '../../data/failure.ts';

export interface SaveResult {
  readonly saving: boolean;
  /** Null when it was saved; the failure belongs beside the form and not into a passing notice. */
  save(entry: InputOf<'result.save'>): Promise<Failure | null>;
}

/** Saves one result. */
export function useSaveResult(): SaveResult {
  const client = useClient();
  const [saving, setSaving] = useState(false);
  return {
    saving,
    async save(entry) {
      setSaving(true);
      try {
        await client.command('result.save', entry);
        return null;
      } catch (error) {
        return failureOf(error);
      } finally {
        setSaving(false);
      }
    },
  };
}
