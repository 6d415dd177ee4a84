import { useState } from 'react';
import type { CommandName, InputOf, OutputOf } from '#contract/contract.ts';
import { useClient } from './client-context.tsx';
import { failureOf } from './failure.ts';
import { notify } from './notices.ts';

export interface CommandView<Name extends CommandName> {
  readonly running: boolean;
  /** The answer, or null when it failed; the failure has then been shown. */
  run(input: InputOf<Name>): Promise<OutputOf<Name> | null>;
}

/** Runs a command, says `done` when it worked and the core's sentence when it did not. */
export function useCommand<Name extends CommandName>(
  name: Name,
  options: { readonly done?: string } = {},
): CommandView<Name> {
  const client = useClient();
  const [running, setRunning] = useState(false);
  const run = async (input: InputOf<Name>) => {
    setRunning(true);
    try {
      const result = await client.command(name, input);
      if (options.done) notify({ kind: 'done', sentence: options.done });
      return result;
    } catch (error) {
      notify({ kind: 'failed', sentence: failureOf(error).sentence });
      return null;
    } finally {
      setRunning(false);
    }
  };
  return { running, run };
}
