import type { InputOf } from '#contract/contract.ts';
import { describeTransport } from './describe-transport.ts';
import { exampleService } from './example-service.ts';
import { pairLink } from './pair-link.ts';
import { portLink } from './port-link.ts';
import type { Subject } from './transport-setting.ts';
import { webLink } from './web-link.ts';

const someImport: InputOf<'import.run'> = {
  file: 'a-grant-of-the-example',
  kind: 'object',
  sheet: 0,
  headerRow: 0,
  mapping: [],
  policy: 'update',
};

const example = async (): Promise<Subject> => ({
  service: exampleService(),
  longImport: async () => someImport,
  close: async () => {},
});

describeTransport('in one process', pairLink, example);
describeTransport('over a MessagePort', portLink, example);
describeTransport('over a WebSocket of the web host', webLink, example);
