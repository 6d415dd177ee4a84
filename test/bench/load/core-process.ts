import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startWebHost } from '#host/web-host.ts';
import { startBenchCore } from '../measuring/bench-core.ts';
import { type CoreSetting, type CoreWord, comeToRest } from './messages.ts';

const tell = (word: CoreWord) => process.send?.(word);
const samplesEvery = 500;
const mebibyte = 1024 ** 2;
const resident = () => process.memoryUsage.rss() / mebibyte;

/** What JavaScript cannot let go of: its objects, and the bytes outside of the heap that belong to them. */
function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / mebibyte;
}

/** Twice, because what the first collection lets go of may hold memory outside of the heap. */
async function rest(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await setTimeout(500);
    await globalThis.gc?.({ execution: 'async' });
  }
  tell({ atRest: { held: held(), resident: resident() } });
}

/** A core behind its web host, in a process of its own as it is for a person; it ends with its parent. */
process.once('message', async (setting: CoreSetting) => {
  const { core } = await startBenchCore(setting);
  const uploadFolder = join(setting.folder, 'uploads');
  mkdirSync(uploadFolder);
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const { service, files } = core;
  const host = await startWebHost({ service, files, staticFolder: uploadFolder, uploadFolder, log });
  const grants = setting.paths.map(path => files.grantInput(path));
  tell({ port: host.port, startAddress: host.startAddress, files: grants });
  setInterval(() => tell({ at: Date.now(), mebibytes: resident() }), samplesEvery);
  process.on('message', word => {
    if (word === comeToRest) void rest();
  });
});
process.once('disconnect', () => process.exit());
