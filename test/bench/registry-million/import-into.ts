import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerAsPart } from '../measuring/answer-as-part.ts';
import { inspectObjects } from '../measuring/bench-core.ts';
import { openCopy, phaseTimes, type RegistryToCopy } from './copied-registry.ts';

/** All times in milliseconds. */
export interface ImportedInto {
  /** `import.stage`: read, compared with the registry row by row, kept for a look. */
  readonly looking: number;
  /** `import.publish`: a backup, the rows with what take-back needs, the entry of the log. */
  readonly publishing: number;
  readonly phases: readonly (readonly [phase: string, milliseconds: number])[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** The longest time in which nobody else was answered. */
  readonly longestBlock: number;
}

/** Looks at a file beside a large registry and publishes it, as the import page does. */
answerAsPart(async (given: RegistryToCopy): Promise<ImportedInto> => {
  const running = await openCopy(given);
  const input = await inspectObjects(running, given.path);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { onProgress, ended } = phaseTimes();
  const began = performance.now();
  const { lookId } = await running.client.job('import.stage', input, { onProgress });
  const looked = performance.now();
  const publish = { lookId, confirmLeft: null };
  const { created, updated, unchanged } = await running.client.job('import.publish', publish, { onProgress });
  const publishing = performance.now() - looked;
  const phases = ended();
  delay.disable();
  await running.close();
  const longestBlock = delay.max / 1e6;
  return { looking: looked - began, publishing, phases, created, updated, unchanged, longestBlock };
});
