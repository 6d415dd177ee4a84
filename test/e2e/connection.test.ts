import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`A lost connection${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
  }, 120_000);
  afterAll(() => office?.close());

  test('is said in one sentence, and what was typed stays on the page', async () => {
    const { page } = office;
    await shell(page).goTo('系统', '单位资料');
    const phone = page.getByLabel('联系电话');
    await phone.fill('0530-7654321');
    await office.program.stop();
    const banner = page.getByRole('alert').filter({ hasText: '连接断开了' });
    await banner.waitFor();
    await expect.poll(() => banner.textContent()).toContain('已填写的内容仍在页面上');
    await expect.poll(() => phone.inputValue()).toBe('0530-7654321');
  });

  test('saving meanwhile waits for an answer instead of claiming success', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('button.ant-btn-loading', { hasText: '保存' }).waitFor();
    await expect.poll(() => page.locator('.ant-message-success').count()).toBe(0);
    await expect.poll(() => shell(page).heading()).toBe('单位资料：有修改，还没有保存');
  });
});
