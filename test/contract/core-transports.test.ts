import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createCore } from '#core/core.ts';
import { describeTransport } from './describe-transport.ts';
import { pairLink } from './pair-link.ts';
import { portLink } from './port-link.ts';
import type { Subject } from './transport-setting.ts';
import { webLink } from './web-link.ts';

const resources = resolve(import.meta.dirname, '../../resources');

/** The real core on an empty data folder, with a list of a thousand objects to import. */
async function realCore(): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchou-core-'));
  const core = createCore({
    version: '0.0.0',
    resourceFolder: resources,
    defaultFolder: join(folder, 'data'),
    canChooseFolder: false,
    keyFolder: join(folder, 'key'),
    log: () => {},
  });
  return {
    service: core.service,
    async longImport(page) {
      const file = core.files.grantInput(join(resources, 'demo/卫生健康局-监管对象-gb18030.csv'));
      const kind = 'object';
      const found = await page.job('import.inspect', { file, kind, sheet: null, headerRow: null });
      const { sheet, headerRow, mapping } = found;
      return { file, kind, sheet, headerRow, mapping, policy: 'update' };
    },
    async close() {
      await core.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeTransport('the core in one process', pairLink, realCore);
describeTransport('the core over a MessagePort', portLink, realCore);
describeTransport('the core over a WebSocket of the web host', webLink, realCore);
