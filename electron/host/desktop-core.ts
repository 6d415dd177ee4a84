import { parseArgs } from 'node:util';
import { createCore } from '#core/core.ts';
import { scrubbed } from '#core/diagnostics/scrubbed.ts';
import { linkToParent, type ParentPort } from './parent-link.ts';
import { productVersion } from './product-version.ts';

/** The core in the desktop's utilityProcess; what the main process says of this machine comes as `--name=value`. */
const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    'user-data': { type: 'string' },
    resources: { type: 'string' },
    'native-binding': { type: 'string' },
    data: { type: 'string' },
  },
});
const { 'user-data': userData, resources } = values;
if (userData === undefined || resources === undefined) throw new Error('The core needs --user-data and --resources.');

// Electron gives it to utility processes only; Node does not know it.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const isBundled = import.meta.url.endsWith('.js');
// The main process keeps what the core prints.
const log = (line: string) => void process.stdout.write(`${scrubbed(line)}\n`);

const core = createCore({
  version: productVersion(),
  resourceFolder: resources,
  defaultFolder: values.data ?? null,
  canChooseFolder: true,
  keyFolder: userData,
  nativeBinding: values['native-binding'],
  noticeWorker: isBundled ? new URL('./notice-worker.js', import.meta.url) : undefined,
  tableWorker: isBundled ? new URL('./table-worker.js', import.meta.url) : undefined,
  log,
  now: () => new Date(),
});
// Messages wait in the port until somebody listens.
linkToParent(parentPort, core, { log, exit: code => process.exit(code) });
