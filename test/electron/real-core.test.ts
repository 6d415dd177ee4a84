import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { chinaDate } from '#core/service/clock.ts';
import { type Client, createClient } from '#rpc/client.ts';
import { callOver } from '../core/support/caller.ts';
import { checkedCall } from '../core/support/checked-call.ts';
import { refusalOf } from '../core/support/refusal.ts';
import { signedIn } from '../core/support/signed-in.ts';
import { type JobPlace, wholeJob } from '../core/support/whole-job.ts';
import { openAudience } from './audience.ts';
import { type Desk, openDesk } from './desk.ts';
import { choose } from './dialogs.ts';
import { pageChannel } from './page-channel.ts';

async function newDesk(): Promise<Desk> {
  const desk = await openDesk();
  onTestFinished(() => desk.close());
  return desk;
}

/** The product's own client; its port is that of a page in a window of the desktop. */
function clientOf(page: Page): Client {
  const client = createClient({
    open: () => pageChannel(page),
    wait: milliseconds => wait(milliseconds, undefined, { ref: false }),
    makeId: randomUUID,
    attempts: 1,
  });
  onTestFinished(() => client.close());
  return client;
}

/** The program writes a log only of mistakes: its own, and everything the core said on its streams. */
const logs = ({ userData }: Desk) => readdir(join(userData, 'logs'));

/** The present, and a person who chooses in the program's dialogs. */
function placeOf({ app, operator, userData }: Desk): JobPlace {
  return {
    folder: join(userData, '明抽数据'),
    today: () => chinaDate(new Date()),
    async grantFile(path) {
      await choose(app, path);
      return (await operator.evaluate(() => window.mingchou?.chooseFile('table')))?.file ?? '';
    },
    async grantFolder(path) {
      await choose(app, path);
      return (await operator.evaluate(() => window.mingchou?.chooseFolder()))?.folder ?? '';
    },
  };
}

test('every method of the contract is answered by the core of the desktop in the shape it promises', async () => {
  const desk = await newDesk();
  const page = signedIn(clientOf(desk.operator));
  const { call, expectAllAsked } = checkedCall(callOver(page));
  const { drawId } = await wholeJob(call, placeOf(desk));
  expectAllAsked();

  const projector = clientOf(await openAudience(desk, drawId));
  expect(await projector.query('draw.projection', { drawId })).toEqual(await page.query('draw.projection', { drawId }));
  expect((await refusalOf(projector.query('audit.list', { after: null, limit: 1 }))).code).toBe('not-allowed');
  expect(await logs(desk)).toEqual([]);
}, 180_000);

test('a refusal of the core arrives in the desktop with its code and its sentence', async () => {
  const desk = await newDesk();
  const page = clientOf(desk.operator);
  expect(await refusalOf(page.query('profile.get', {}))).toMatchObject({
    code: 'no-workspace',
    message: '还没有打开数据文件夹。请先新建单位，或打开演示单位。',
  });
  expect((await refusalOf(page.job('workspace.open', { folder: null }))).code).toBe('not-found');
});
