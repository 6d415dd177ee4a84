import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#contract/app-error.ts';
import { type FontLibrary, openFonts } from '../pdf/fonts.ts';
import type { BatchUnit, ThreadAnswer, ThreadStart } from './batch-unit.ts';
import { writeUnit } from './write-unit.ts';

/** The program of a thread that makes papers: it does one unit after another until it is ended. */
const { setting, places, fontBytes } = workerData as ThreadStart;
const port = parentPort as MessagePort;
const { signal } = new AbortController();
const say = (answer: ThreadAnswer) => port.postMessage(answer);

let fonts: FontLibrary | undefined;

port.on('message', (unit: BatchUnit) => {
  doUnit(unit).then(
    () => say({ type: 'done' }),
    (error: unknown) => say(failure(error)),
  );
});

async function doUnit(unit: BatchUnit): Promise<void> {
  fonts ??= openFonts(places, fontBytes);
  await writeUnit(unit, setting, fonts, { signal, report: report => say({ type: 'written', report }) });
}

function failure(error: unknown): ThreadAnswer {
  if (error instanceof AppError) return { type: 'refused', code: error.code, sentence: error.message };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { type: 'failed', message, stack };
}
