import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startWebHost } from '#host/web-host.ts';
import { startBenchCore } from '../measuring/bench-core.ts';
import type { CoreSetting, CoreWord } from './messages.ts';

const tell = (word: CoreWord) => process.send?.(word);
const samplesEvery = 500;

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
  setInterval(() => tell({ at: Date.now(), mebibytes: process.memoryUsage.rss() / 1024 ** 2 }), samplesEvery);
});
process.once('disconnect', () => process.exit());
