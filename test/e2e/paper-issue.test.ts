import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { approvalSteps, reviewers } from './support/models/approval.ts';
import { paperPage } from './support/models/paper-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { table } from './support/models/table.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const entered = {
  会议名称: '2026年第三季度部门联合抽查联席会议',
  会议时间: '7月8日上午9:00',
  会议地点: '县政府第三会议室',
  会议议题: '通报上半年抽查情况。',
  参会人员: '各成员单位联络员。',
  回执时间: '7月6日17:00',
  主送机关: '联席会议各成员单位',
};

describe.skipIf(missing)(`Issuing a paper${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let paperId = 0;
  let number = '';
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    paperId = await draft();
    await shell(office.page).goToAddress(`/document/paper/${paperId}`);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const paper = () => paperPage(office.page);
  const nav = () => shell(office.page);
  const steps = () => approvalSteps(office.page);
  const button = (name: string) => office.page.getByRole('main').getByRole('button', { name, exact: true });
  const stored = () => client.query('paper.get', { id: paperId });

  /** A notice of a meeting with everything filled in. */
  async function draft(): Promise<number> {
    const issuedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const { id } = await client.command('paper.create', { template: 'meeting-notice', subjectId: null, issuedOn });
    const { version, content, series } = await client.query('paper.get', { id });
    await client.command('paper.save', { id, version, content, entered, series, issuedOn });
    return id;
  }

  async function approve(reason: string) {
    await button('定稿…').click();
    await steps().ask(reason);
    await steps().agree(reviewers[0]);
    await steps().ready();
    await picture(office.page, 'paper-approve');
    await steps().press('定稿');
    await office.page.getByRole('heading', { level: 1, name: /：已定稿/ }).waitFor();
  }

  test('定稿 is agreed to by another person, freezes the text and takes the next number', async () => {
    await approve('第三季度联席会议');
    number = (await stored()).number ?? '';
    expect(number).toMatch(/^云市监函〔\d{4}〕\d+号$/);
    await expect.poll(() => nav().heading()).toContain(number);
    await expect.poll(() => paper().previewText(), { timeout: 30_000 }).toContain('县政府第三会议室');
    await picture(office.page, 'paper-approved');
  });

  test('sent back with a reason it can be written again and keeps its number', async () => {
    await button('退回修改…').click();
    await steps().dialog.getByLabel('理由', { exact: true }).fill('议题有增加');
    await steps().press('退回修改');
    await expect.poll(() => nav().heading()).toBe(`会议通知：草稿 · ${number}`);
    await paper().field('会议议题').fill('通报上半年抽查情况；研究下半年任务。');
    await paper().saved();
    await approve('议题已补充');
    expect((await stored()).number).toBe(number);
  });

  test('印发 keeps the PDF with its number, and nothing can be changed any more', async () => {
    await button('印发…').click();
    await picture(office.page, 'paper-issue');
    await paper().dialog.getByRole('button', { name: '印发', exact: true }).click();
    await expect.poll(() => nav().heading(), { timeout: 30_000 }).toMatch(/：已印发/);
    await expect.poll(() => paper().previewText(), { timeout: 30_000 }).toContain('研究下半年任务');
    const download = office.page.waitForEvent('download');
    await office.page.getByRole('button', { name: /^另存 .*\.pdf$/ }).click();
    const bytes = await readFile(await (await download).path());
    const { documentId } = await stored();
    const { rows } = await client.query('document.list', { taskId: null, after: null, limit: 100 });
    const issued = rows.find(({ id }) => id === documentId);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued?.file?.sha256);
    await picture(office.page, 'paper-issued');
    await expect.poll(() => office.page.getByRole('button', { name: '退回修改…' }).count()).toBe(0);
  });

  test('作废 asks for a reason, which stays with the paper', async () => {
    await button('作废…').click();
    await steps().dialog.getByLabel('理由', { exact: true }).fill('会议取消');
    await steps().press('作废');
    await office.page.getByText('已作废：会议取消').waitFor();
    await picture(office.page, 'paper-void');
  });

  test('its number stays in the register with the reason, and a number used elsewhere is entered there', async () => {
    await office.page.evaluate(() => {
      window.location.hash = '/document/number?mark=云市监函';
    });
    await office.page.getByRole('heading', { level: 1, name: /^发文字号：云市监函/ }).waitFor();
    const numbers = table(office.page, '发文字号');
    await expect.poll(() => numbers.column('状态')).toContain('已作废');
    await expect.poll(async () => (await numbers.column('说明')).join()).toContain('会议取消');
    await office.page.getByRole('button', { name: '登记别处用的号…' }).click();
    await steps().dialog.getByLabel('序号').fill('3');
    await steps().dialog.getByLabel('理由', { exact: true }).fill('纸质登记簿：报送统计表的函');
    await steps().press('登记');
    await expect.poll(async () => (await numbers.column('说明')).join()).toContain('纸质登记簿');
    await expect.poll(() => numbers.column('状态')).toContain('断号');
    await picture(office.page, 'paper-numbers');
    await office.page
      .getByRole('button', { name: /^说明 云市监函/ })
      .first()
      .click();
    await steps().dialog.getByLabel('理由', { exact: true }).fill('打印时写错，已销毁');
    await steps().press('登记');
    await expect.poll(() => numbers.column('状态')).not.toContain('断号');
  });

  test('the bureau’s own wording of a template is what the next draft begins with', async () => {
    await nav().goToAddress('/document/template');
    const templates = table(office.page, '公文模板');
    await expect.poll(async () => (await templates.column('模板')).length).toBeGreaterThan(0);
    await picture(office.page, 'paper-template-list');
    await nav().goToAddress('/document/template/meeting-notice');
    await paper().paragraph(1).fill('经局务会研究，定于{会议时间}召开{会议名称}。');
    await picture(office.page, 'paper-template');
    await office.page.getByRole('button', { name: '保存模板' }).click();
    await nav().notice(/^模板已保存/);
    const { content } = await client.query('paper.get', { id: await draft() });
    expect(content.parts[0]).toMatchObject({ text: '经局务会研究，定于{会议时间}召开{会议名称}。' });
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
