import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { fileGrants } from '#core/files/file-grants.ts';
import type { HostedCore } from '#host/hosted-core.ts';
import { linkToParent, type ParentEvent } from '#host/parent-link.ts';
import type { CoreNotice } from '#host/parent-message.ts';
import { createClient } from '#rpc/client.ts';
import { portChannel } from '#rpc/port-channel.ts';
import { exampleService } from '../../contract/example-service.ts';
import { testClientOptions } from '../../contract/link.ts';
import { electronPort } from '../../contract/port-link.ts';

/** The desktop's main process as far as the core sees it. */
function desktop(changes: Partial<HostedCore> = {}) {
  const notices: CoreNotice[] = [];
  const exits: number[] = [];
  const log: string[] = [];
  let deliver: (event: ParentEvent) => void = () => {};
  const files = fileGrants();
  const core: HostedCore = { service: exampleService(), files, close: async () => {}, ...changes };
  const parent = {
    on(_type: 'message', listener: (event: ParentEvent) => void) {
      deliver = listener;
    },
    postMessage: (notice: CoreNotice) => notices.push(notice),
  };
  const ended = new Promise<number>(resolve => {
    linkToParent(parent, core, {
      log: line => log.push(line),
      exit(code) {
        exits.push(code);
        resolve(code);
      },
    });
  });
  const send = (data: unknown, ports: readonly MessagePort[] = []) => deliver({ data, ports: ports.map(electronPort) });
  return { notices, log, exits, ended, files, send };
}

test('the core says when it can be asked', () => {
  expect(desktop().notices).toEqual([{ type: 'ready' }]);
});

test('a page whose port is handed over is served in its role', async () => {
  const { send } = desktop();
  const page = (role: string) => {
    const { port1, port2 } = new MessageChannel();
    send({ type: 'serve', role }, [port2]);
    const client = createClient({ ...testClientOptions, open: async () => portChannel(port1) });
    onTestFinished(() => client.close());
    return client;
  };
  expect(await page('operator').query('workspace.status', {})).toMatchObject({ state: 'none' });
  await expect(page('audience').query('workspace.status', {})).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a file or folder that a person has chosen is granted to the core', () => {
  const { files, notices, send } = desktop();
  send({ type: 'grant-file', id: 'a', path: '/data/名录.xlsx', name: '名录.xlsx' });
  send({ type: 'grant-folder', id: 'b', path: '/data/工作' });
  const [, file, folder] = notices;
  expect(file).toMatchObject({ type: 'answer', id: 'a', error: null });
  expect(folder).toMatchObject({ type: 'answer', id: 'b', error: null });
  const granted = (notice?: CoreNotice) => files.input(notice?.type === 'answer' ? String(notice.value) : '');
  expect(granted(file)).toEqual({ path: '/data/名录.xlsx', name: '名录.xlsx' });
  expect(granted(folder)).toEqual({ path: '/data/工作', name: '工作' });
});

test('the main process learns where a written file lies, and nothing of a grant that was not given', () => {
  const { files, notices, send } = desktop();
  const output = { path: '/data/公告.pdf', name: '公告.pdf', bytes: 12, sha256: '' };
  send({ type: 'output', id: 'a', grant: files.grantOutput(output) });
  send({ type: 'output', id: 'b', grant: 'made up' });
  expect(notices.slice(1)).toEqual([
    { type: 'answer', id: 'a', value: output, error: null },
    { type: 'answer', id: 'b', value: null, error: null },
  ]);
});

test('a question that fails is answered with a sentence, a bug with a calm one and a line in the log', () => {
  const refusing = (error: Error) => {
    const throwing = () => {
      throw error;
    };
    return desktop({ files: { grantInput: throwing, output: throwing } });
  };
  const known = refusing(new AppError('not-found', '这个文件夹已不在了。'));
  known.send({ type: 'grant-folder', id: 'a', path: '/gone' });
  expect(known.notices.at(-1)).toEqual({ type: 'answer', id: 'a', value: null, error: '这个文件夹已不在了。' });
  expect(known.log).toEqual([]);
  const bug = refusing(new TypeError('undefined is not a folder'));
  bug.send({ type: 'output', id: 'b', grant: 'x' });
  expect(bug.notices.at(-1)).toMatchObject({ error: expect.stringMatching(/。$/) });
  expect(JSON.stringify(bug.notices)).not.toContain('undefined is not');
  expect(bug.log.join()).toContain('undefined is not a folder');
});

test('shutdown closes the core before the process ends', async () => {
  const steps: string[] = [];
  const { ended, send } = desktop({
    async close() {
      await Promise.resolve();
      steps.push('closed');
    },
  });
  send({ type: 'shutdown' });
  steps.push(`exit ${await ended}`);
  expect(steps).toEqual(['closed', 'exit 0']);
});

test('a core that cannot close ends all the same, and says why', async () => {
  const { ended, log, send } = desktop({ close: () => Promise.reject(new Error('disk gone')) });
  send({ type: 'shutdown' });
  expect(await ended).toBe(1);
  expect(log.join()).toContain('disk gone');
});

test('a message it does not know is logged and nothing else', () => {
  const { exits, log, notices, send } = desktop();
  const unknown = [
    null,
    'shutdown',
    {},
    { type: 'serve', role: 'root' },
    { type: 'output', grant: 'x' },
    { type: 'grant-file', id: 'a', path: 1 },
  ];
  for (const each of unknown) send(each);
  expect(log).toHaveLength(unknown.length);
  expect(notices).toEqual([{ type: 'ready' }]);
  expect(exits).toEqual([]);
});
