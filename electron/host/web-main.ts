import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { createCore } from '#core/core.ts';
import { scrubbed } from '#core/diagnostics/scrubbed.ts';
import { READING_LIMITS } from '#core/files/reading-limits.ts';
import { parseCommandLine } from './command-line.ts';
import { describeError } from './describe-error.ts';
import { openBrowser } from './open-browser.ts';
import { productVersion } from './product-version.ts';
import { startWebHost } from './web-host.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);
const log = (line: string) => void process.stderr.write(`${scrubbed(line)}\n`);

/** Runs the core with the web host around it until the person presses Ctrl+C. */
async function run(args: readonly string[]): Promise<void> {
  const commandLine = parseCommandLine(args);
  const core = createCore({
    version: productVersion(),
    resourceFolder: commandLine.resources,
    defaultFolder: commandLine.data,
    canChooseFolder: false,
    keyFolder: commandLine.userData,
    log,
    now: () => new Date(),
  });
  const uploadFolder = await mkdtemp(join(tmpdir(), 'mingchou-'));
  const close = async () => {
    await core.close();
    await rm(uploadFolder, { recursive: true, force: true });
  };
  try {
    const host = await startWebHost({
      service: core.service,
      files: core.files,
      staticFolder: commandLine.static,
      uploadFolder,
      uploadLimit: READING_LIMITS.fileBytes,
      port: commandLine.port,
      log,
    });
    print(`明抽已启动。请用浏览器打开（只能用一次）：\n${host.startAddress}\n按 Ctrl+C 结束。`);
    if (commandLine.open) openBrowser(host.startAddress);
    await interrupted();
    await host.close();
  } finally {
    await close();
  }
  print('明抽已结束。');
}

/** Resolves when the person or the system asks the program to end. */
function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

run(process.argv.slice(2)).catch((error: unknown) => {
  log(error instanceof AppError ? error.message : describeError(error));
  process.exitCode = 1;
});
