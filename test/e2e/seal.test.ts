import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { certificateFile, certificatePassword } from '../core/support/certificate-file.ts';
import { temporaryFolder } from '../core/support/running-core.ts';
import { sealPng } from '../core/support/seal-picture.ts';
import { drawTask } from './support/drawn-task.ts';
import { demoPassword, reviewers } from './support/models/approval.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const seal = '云河县市场监督管理局公章';

describe.skipIf(missing)(`Seals${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    const { taskId } = await drawTask(client, '营业执照抽查');
    await client.job('document.notices', { taskId, issuedOn: '2026-11-20' });
  }, 180_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const nav = () => shell(office.page);
  const button = (name: string) => office.page.getByRole('button', { name, exact: true });
  const show = (view: string) => office.page.locator('.ant-segmented').getByText(view, { exact: true }).click();
  const dialog = (name: string | RegExp) => office.page.getByRole('dialog', { name });
  const rowOf = (grid: string, text: string) => office.page.getByRole('grid', { name: grid }).getByText(text).first();

  test('a seal is entered in the register with its unit, its size and its keeper', async () => {
    await nav().goTo('用印');
    await show('印章');
    await expect.poll(() => nav().heading()).toBe('用印：登记 0 枚印章');
    await button('登记印章…').click();
    const form = dialog('登记印章');
    await form.getByLabel('印章名称').fill(seal);
    await form.getByLabel('保管人').click();
    await office.page.locator('.ant-select-dropdown').getByText('演示人员', { exact: true }).click();
    await picture(office.page, 'seal-form');
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await expect.poll(() => nav().heading()).toBe('用印：登记 1 枚印章');
    await expect.poll(() => table(office.page, '印章').column('尺寸')).toEqual(['直径 42 毫米']);
  });

  test('its picture is taken in, and shown small and cut by stripes', async () => {
    await rowOf('印章', seal).click();
    const path = join(temporaryFolder(), '公章.png');
    writeFileSync(path, sealPng());
    const chooser = office.page.waitForEvent('filechooser');
    await button('登记图像…').click();
    await (await chooser).setFiles(path);
    await office.page.getByRole('img', { name: `${seal}的缩小图` }).waitFor();
    await expect.poll(() => table(office.page, '印章').column('图像')).toEqual(['已登记，363 dpi']);
    await picture(office.page, 'seal-register');
    await office.page.keyboard.press('Escape');
  });

  test('whoever makes papers asks for it from the paper', async () => {
    await nav().goTo('公文');
    await rowOf('公文', '检查通知书').waitFor();
    await office.page.getByRole('grid', { name: '公文' }).getByRole('row').nth(2).click();
    await button('申请用印…').click();
    const form = dialog('申请用印');
    await form.getByLabel('印章', { exact: true }).click();
    await office.page.locator('.ant-select-dropdown').getByText(seal).click();
    await form.getByLabel('用印事由').fill('印发检查通知书');
    await picture(office.page, 'seal-request');
    await form.getByRole('button', { name: /申\s*请/ }).click();
    await form.waitFor({ state: 'hidden' });
    await nav().goTo('用印');
    await expect.poll(() => table(office.page, '用印申请').column('状态')).toEqual(['等待审批']);
  });

  test('once another has agreed, the keeper seals the paper with a password of his own', async () => {
    const { deciders, request } = await client.query('approval.standing', { action: 'seal.use', subject: 1 });
    const accountId = deciders.find(({ name }) => name === reviewers[0])?.id ?? 0;
    const decision = {
      id: request?.id ?? 0,
      accountId,
      password: demoPassword,
      decision: 'approve',
      note: '',
    } as const;
    await client.job('approval.decideHere', decision);
    await expect.poll(() => nav().heading()).toBe('用印：1 项待我用印');
    await rowOf('用印申请', '印发检查通知书').click();
    await picture(office.page, 'seal-waiting');
    await button('用印…').click();
    const form = dialog(/^用印：/);
    await form.getByLabel('监印人').fill('何敏');
    await form.getByLabel('本人密码').fill(demoPassword);
    await picture(office.page, 'seal-carry-out');
    await form.getByRole('button', { name: /^用\s*印$/ }).click();
    await form.getByText('已用印 1 件').waitFor();
    await picture(office.page, 'seal-done');
    await form
      .getByRole('button', { name: /关\s*闭/ })
      .last()
      .click();
    await expect.poll(() => table(office.page, '用印申请').column('状态')).toEqual(['已用印']);
    await office.page.keyboard.press('Escape');
  });

  test('the use stands in the register with both digests, and the sealed paper among the papers', async () => {
    await show('用印登记');
    await expect.poll(() => nav().heading()).toBe('用印：登记 1 次');
    await rowOf('用印登记', '印发检查通知书').click();
    await office.page.getByText('用印后校验值').waitFor();
    await picture(office.page, 'seal-uses');
    await nav().goTo('公文');
    await rowOf('公文', '检查通知书（已用印）').waitFor();
  });

  test('a certificate is taken in by its password, and signs the sealed paper', async () => {
    await nav().goTo('用印');
    await show('数字证书');
    await expect.poll(() => nav().heading()).toBe('用印：0 个数字证书');
    await button('添加证书…').click();
    const path = join(temporaryFolder(), '证书.p12');
    writeFileSync(path, certificateFile('2020-01-01', '2099-01-01'));
    const adding = dialog('添加数字证书');
    const chooser = office.page.waitForEvent('filechooser');
    await adding.getByRole('button', { name: /选择/ }).click();
    await (await chooser).setFiles(path);
    await adding.getByLabel('名称').fill('局公章证书');
    await adding.getByLabel('证书密码').fill(certificatePassword);
    await adding.getByRole('button', { name: /添\s*加/ }).click();
    await expect.poll(() => nav().heading()).toBe('用印：1 个数字证书');
    await picture(office.page, 'seal-certificate');
    await nav().goTo('公文');
    await rowOf('公文', '检查通知书（已用印）').click();
    await button('数字签名…').click();
    const signing = dialog('数字签名');
    await signing.getByText('局公章证书').waitFor();
    await signing.getByLabel('证书密码').fill(certificatePassword);
    await signing.getByRole('button', { name: /签\s*名/ }).click();
    await rowOf('公文', '检查通知书（已用印）（已签名）').waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
