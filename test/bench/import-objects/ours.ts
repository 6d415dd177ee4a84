import { answerAsPart } from '../measuring/answer-as-part.ts';
import { type BenchFolder, inspectObjects, startBenchCore } from '../measuring/bench-core.ts';

/** All times in milliseconds. */
export interface OurImport {
  readonly inspecting: number;
  readonly importing: number;
  /** The phases that the import reported, in order. */
  readonly phases: readonly (readonly [phase: string, milliseconds: number])[];
  readonly rows: number;
  readonly created: number;
  readonly refused: number;
}

/** Inspects the file as the import page does, then imports the whole of it into a new workspace. */
answerAsPart(async (given: BenchFolder): Promise<OurImport> => {
  const running = await startBenchCore(given);
  const began = performance.now();
  const input = await inspectObjects(running, given.path);
  const inspected = performance.now();
  const starts: { phase: string; at: number }[] = [];
  const { rows, created, refused } = await running.client.job('import.run', input, {
    onProgress({ phase }) {
      if (starts.at(-1)?.phase !== phase) starts.push({ phase, at: performance.now() });
    },
  });
  const ended = performance.now();
  await running.close();
  const phases = starts.map(({ phase, at }, place) => [phase, (starts[place + 1]?.at ?? ended) - at] as const);
  return { inspecting: inspected - began, importing: ended - inspected, phases, rows, created, refused };
});
