import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPassword } from '#core/account/demo-accounts.ts';
import type { Client } from '#rpc/client.ts';
import { demoDraft, freezeTask } from './support/ceremony.ts';
import { door } from './support/models/door.ts';
import { drawPage } from './support/models/draw-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { missing } from './support/requirements.ts';
import { type SecondOperator, secondOperator } from './support/second-operator.ts';

const first = { name: '王国强', unit: '县发展和改革局', digits: '20371594', dice: true };
const second = { name: '刘秀兰', unit: '县第三届人大代表', digits: '88041207' };
const third = { name: '陈志明', unit: '云河县食品商会', digits: '5519370264' };
const goneOn = /^这一步现在不能做：抽取已经走到别的步骤/;

describe.skipIf(missing)(`Two operators before one draw${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let other: SecondOperator;
  let client: Client;
  let drawId = 0;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    ({ drawId } = await freezeTask(client, await demoDraft(client, '食品销售企业双随机抽查')));
    other = await secondOperator(office);
    await door(other.page).signIn({ name: '高飞', password: demoPassword });
    await other.page.getByRole('heading', { level: 1, name: /^工作台：/ }).waitFor();
    await shell(office.page).goToAddress(`/draw/${drawId}`);
    await shell(other.page).goToAddress(`/draw/${drawId}`);
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await other?.close();
    await office?.close();
  });

  const here = () => drawPage(office.page);
  const there = () => drawPage(other.page);
  /** What the trail tells of this draw by one method: who did it, in order. */
  const doneBy = async (method: string) => {
    const filter = { text: '', actions: [method], actors: [], from: null, to: null, subject: null, about: null };
    const { rows } = await client.query('audit.list', { filter, after: null, limit: 100 });
    return rows.map(({ actor }) => actor.replace(/（.*/u, '')).toReversed();
  };

  test('a step of one is seen by the other at once', async () => {
    await here().stands('名单已冻结，等待冻结方案');
    await there().stands('名单已冻结，等待冻结方案');
    await there().offers('冻结方案');
    await there().press('冻结方案');
    await there().stands('方案已冻结，等待承诺');
    await here().stands('方案已冻结，等待承诺');
    await expect.poll(() => doneBy('draw.freezePlan')).toEqual(['高飞']);
  });

  test('a step that the other has already taken is refused in words, and nothing is done twice', async () => {
    await there().offers('作出承诺');
    other.holdBack();
    await here().offers('作出承诺');
    await here().press('作出承诺');
    await here().stands('等待见证人（0/3）');
    const commitment = await here().digest('承诺');
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
    await there().press('作出承诺');
    other.release();
    await shell(other.page).notice(goneOn);
    await there().stands('等待见证人（0/3）');
    await expect.poll(() => there().digest('承诺')).toBe(commitment);
    await expect.poll(() => here().digest('承诺')).toBe(commitment);
    await expect.poll(() => doneBy('draw.commit')).toEqual(['演示人员']);
  });

  test('a witness whom both write down counts once', async () => {
    await other.page.locator('#witness-name').waitFor();
    other.holdBack();
    await here().enter(first);
    await here().stands('等待见证人（1/3）');
    await there().enter(first);
    other.release();
    await other.page.getByText(`${first.unit}${first.name}已经提供过见证数字。`).first().waitFor();
    await there().stands('等待见证人（1/3）');
    await expect.poll(() => doneBy('draw.addWitness')).toEqual(['演示人员']);
  });

  test('two witnesses written down at the same moment both count, one after the other', async () => {
    await Promise.all([here().enter(second), there().enter(third)]);
    await here().stands('见证数字已齐，等待揭示');
    await there().stands('见证数字已齐，等待揭示');
    await expect.poll(async () => (await here().witnesses()).length).toBe(3);
    await expect.poll(() => there().witnesses()).toEqual(await here().witnesses());
    const { witnesses } = await client.query('draw.stage', { drawId }).then(stage => stage ?? { witnesses: [] });
    expect(witnesses.map(({ name }) => name).toSorted()).toEqual([first.name, second.name, third.name].toSorted());
  });

  test('who confirms a reveal that has already happened reads that it has, and sees the same result', async () => {
    for (const desk of [here(), there()]) {
      await desk.offers('揭示结果…');
      await desk.press('揭示结果…');
      await desk.offers('揭示');
    }
    other.holdBack();
    await here().press('揭示');
    await here().stands('结果已出，等待办结');
    await there().press('揭示');
    other.release();
    await shell(other.page).notice(goneOn);
    await there().stands('结果已出，等待办结');
    await expect.poll(() => here().digest('结果指纹')).toMatch(/^[0-9a-f]{64}$/);
    await expect.poll(() => there().digest('结果指纹')).toBe(await here().digest('结果指纹'));
    await expect.poll(() => there().digest('随机种子')).toBe(await here().digest('随机种子'));
    await expect.poll(() => doneBy('draw.reveal')).toEqual(['演示人员']);
    for (const page of [office.page, other.page]) {
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }
  });

  test('the record of the draw holds each step once', async () => {
    await here().offers('办结，生成任务单');
    await there().offers('办结，生成任务单');
    other.holdBack();
    await here().press('办结，生成任务单');
    await here().stands('已办结');
    await there().press('办结，生成任务单');
    other.release();
    await there().stands('已办结');
    await expect.poll(() => doneBy('draw.close')).toEqual(['演示人员']);
    const checks = await here().verify();
    expect(checks.length).toBeGreaterThan(5);
    expect(checks.filter(words => words !== '相符')).toEqual([]);
  });

  test('neither browser had anything to complain of', () => {
    expect(office.complaints()).toEqual([]);
    expect(other.complaints()).toEqual([]);
  });
});
