import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callOver } from '../core/support/caller.ts';
import { checkedCall } from '../core/support/checked-call.ts';
import { refusalOf } from '../core/support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../core/support/running-core.ts';
import { signedIn } from '../core/support/signed-in.ts';
import { placeOf, wholeJob } from '../core/support/whole-job.ts';
import type { MakeLink } from './link.ts';
import { pairLink } from './pair-link.ts';
import { portLink } from './port-link.ts';
import { webLink } from './web-link.ts';

const transports: readonly [string, MakeLink][] = [
  ['in one process', pairLink],
  ['over a MessagePort', portLink],
  ['over a WebSocket of the web host', webLink],
];

function realCore(): RunningCore {
  const running = startCore({ folder: join(temporaryFolder(), '数据') });
  onTestFinished(() => running.close());
  return running;
}

test.each(transports)(
  'every method of the contract is answered by the core %s in the shape it promises',
  async (_how, makeLink) => {
    const running = realCore();
    const link = await makeLink(running.core.service);
    onTestFinished(() => link.stop());
    const page = signedIn(link.page('operator'));
    onTestFinished(() => page.close());
    const { call, expectAllAsked } = checkedCall(callOver(page));
    const { drawId } = await wholeJob(call, placeOf(running));
    expectAllAsked();

    const projector = link.page('audience');
    onTestFinished(() => projector.close());
    expect(await projector.query('draw.projection', { drawId })).toEqual(
      await page.query('draw.projection', { drawId }),
    );
    expect((await refusalOf(projector.query('audit.list', { after: null, limit: 1 }))).code).toBe('not-allowed');
    expect([...running.bugs, ...link.bugs]).toEqual([]);
  },
);

test.each(transports)('a refusal of the core arrives %s with its code and its sentence', async (_how, makeLink) => {
  const { core } = realCore();
  const link = await makeLink(core.service);
  onTestFinished(() => link.stop());
  const page = link.page('operator');
  onTestFinished(() => page.close());
  expect(await refusalOf(page.query('profile.get', {}))).toMatchObject({
    code: 'no-workspace',
    message: '还没有打开数据文件夹。请先新建单位，或打开演示单位。',
  });
  expect((await refusalOf(page.job('workspace.open', { folder: null }))).code).toBe('not-found');
});
