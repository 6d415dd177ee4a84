import { parseArgs } from 'node:util';
import { createCore } from '#core/core.ts';
import { startWebHost } from '#host/web-host.ts';
import { deathPlaces, dieAt } from './die-at.ts';

/** The web program with a machine number that the test has chosen, so that two meetings can be compared to the last digit. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    user: { type: 'string', default: '' },
    uploads: { type: 'string', default: '' },
    static: { type: 'string', default: '' },
    resources: { type: 'string', default: '' },
    port: { type: 'string', default: '0' },
    machine: { type: 'string', default: '' },
    dies: { type: 'string' },
  },
});

const place = deathPlaces.find(one => one === values.dies);
if (place) dieAt(place);

const log = (line: string) => void process.stderr.write(`${line}\n`);
const core = createCore({
  version: '0.0.0',
  resourceFolder: values.resources,
  defaultFolder: values.data,
  canChooseFolder: false,
  keyFolder: values.user,
  log,
  now: () => new Date(),
  makeMachineNumber: () => values.machine,
});
const host = await startWebHost({
  service: core.service,
  files: core.files,
  staticFolder: values.static,
  uploadFolder: values.uploads,
  port: Number(values.port),
  log,
});
process.stdout.write(`${host.startAddress}\n`);
