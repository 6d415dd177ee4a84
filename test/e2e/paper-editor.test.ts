import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { demoPassword } from './support/models/approval.ts';
import { door } from './support/models/door.ts';
import { paperPage } from './support/models/paper-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';
import { type SecondOperator, secondOperator } from './support/second-operator.ts';

describe.skipIf(missing)(`Writing a paper${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let other: SecondOperator;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    other = await secondOperator(office);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await other?.close();
    await office?.close();
  });

  const paper = () => paperPage(office.page);
  const nav = () => shell(office.page);
  const press = (key: string) => office.page.keyboard.press(key);
  const paperId = () => Number(/\/document\/paper\/(\d+)/.exec(office.page.url())?.[1]);
  const stored = async () => client.query('paper.get', { id: paperId() });
  const caretAt = (place: number, caret: number) =>
    paper()
      .paragraph(place)
      .evaluate((field, at) => {
        (field as HTMLTextAreaElement).focus();
        (field as HTMLTextAreaElement).setSelectionRange(at, at);
      }, caret);

  /** Saves the paper under another title, as somebody at another page. */
  async function retitle(title: string) {
    const { id, version, content, entered, series, issuedOn } = await stored();
    await client.command('paper.save', { id, version, content: { ...content, title }, entered, series, issuedOn });
  }

  test('the list says what to do first', async () => {
    await nav().goTo('公文');
    await office.page.getByRole('navigation', { name: '公文' }).getByRole('link', { name: '起草和印发' }).click();
    await office.page.getByText('还没有起草公文').waitFor();
    await picture(office.page, 'paper-none');
  });

  test('a template is found by the initials of its name and becomes a draft', async () => {
    await office.page.getByRole('button', { name: '起草公文' }).click();
    await picture(office.page, 'paper-templates');
    await press('Escape');
    await paper().dialog.waitFor({ state: 'hidden' });
    await paper().begin('hytz', '会议通知');
    await expect.poll(() => nav().heading()).toMatch(/^会议通知：草稿/);
    await expect.poll(() => paper().lines()).toContain('一、会议时间和地点');
    await picture(office.page, 'paper-new');
  });

  test('what is missing is named, and leads to where it is filled in', async () => {
    await paper().view('检查');
    const finding = paper().side.getByRole('listitem').filter({ hasText: '“会议地点”还没有内容' }).first();
    await finding.getByRole('button').click();
    await expect
      .poll(() => office.page.evaluate(() => document.activeElement?.closest('[data-part]')?.textContent ?? ''))
      .toContain('{会议地点}');
    await paper().view('填写');
    await paper().field('会议地点').fill('县政府第三会议室');
    await paper().saved();
    await paper().view('检查');
    await expect.poll(() => paper().side.textContent()).not.toContain('“会议地点”还没有内容');
    await picture(office.page, 'paper-findings');
    await paper().view('填写');
  });

  test('Enter divides a paragraph, Tab makes it a heading, and the numbers follow', async () => {
    await caretAt(2, 4);
    await press('Enter');
    await expect.poll(() => paper().lines()).toContain('一、会议时间');
    await press('Tab');
    await expect
      .poll(async () => (await paper().lines()).slice(1, 5))
      .toEqual(['一、会议时间', '二、和地点', expect.stringContaining('时间：'), '三、会议议题']);
    await press('Tab');
    await expect.poll(async () => (await paper().lines())[2]).toBe('（一）和地点');
    await press('Shift+Tab');
    await press('Shift+Tab');
    await expect.poll(async () => (await paper().lines())[2]).toBe('和地点');
    await press('Backspace');
    await expect.poll(async () => (await paper().lines())[1]).toBe('一、会议时间和地点');
  });

  test('Alt with an arrow moves a paragraph, Ctrl+Z takes back and Ctrl+Y does it again', async () => {
    const before = await paper().lines();
    await press('Alt+ArrowDown');
    await expect.poll(async () => (await paper().lines())[2]).toBe('一、会议时间和地点');
    await press('Control+z');
    await expect.poll(() => paper().lines()).toEqual(before);
    await press('Control+y');
    await expect.poll(async () => (await paper().lines())[2]).toBe('一、会议时间和地点');
    await press('Control+z');
    await expect.poll(() => paper().lines()).toEqual(before);
  });

  test('Chinese is typed through an input method, whose keys do nothing to the paragraph', async () => {
    const count = await paper().paragraphs.count();
    await caretAt(1, 0);
    await paper().compose('weilejiaqiang', '为了加强监管，');
    await expect.poll(async () => (await paper().lines())[0]).toMatch(/^为了加强监管，经研究/);
    expect(await paper().paragraphs.count()).toBe(count);
    await press('Control+z');
    await expect.poll(async () => (await paper().lines())[0]).toMatch(/^经研究/);
  });

  test('a fact of the records is put where the caret is', async () => {
    await caretAt(1, 0);
    await paper()
      .side.getByRole('button', { name: /^单位名称/ })
      .click();
    await expect.poll(async () => (await paper().lines())[0]).toMatch(/^\{单位名称\}经研究/);
    await office.page.keyboard.type('：');
    await expect.poll(async () => (await paper().lines())[0]).toMatch(/^\{单位名称\}：经研究/);
    await paper().saved();
    await expect
      .poll(async () => (await stored()).content.parts[0])
      .toMatchObject({
        text: expect.stringMatching(/^\{单位名称\}：经研究/),
      });
    await picture(office.page, 'paper-written');
  });

  test('a table is pasted from a workbook and grows with what is pasted', async () => {
    await paper().editor.getByRole('button', { name: '加表格、栏目…' }).click();
    await office.page.getByRole('menuitem', { name: '表格', exact: true }).click();
    await paper().editor.getByLabel('第 1 行 序号').focus();
    await paper().paste('1\t县公安局\t2人\t\n2\t县卫健局\t1人\t主要负责人\n');
    await expect.poll(() => paper().editor.getByLabel('第 2 行 列4').inputValue()).toBe('主要负责人');
    await paper().editor.getByLabel('第 4 列的名称').fill('要求');
    await paper().saved();
    await expect
      .poll(async () => (await stored()).content.parts.find(({ kind }) => kind === 'table'))
      .toMatchObject({
        rows: [
          ['1', '县公安局', '2人', ''],
          ['2', '县卫健局', '1人', '主要负责人'],
        ],
      });
    await picture(office.page, 'paper-table');
  });

  test('the preview shows the paper as it would be printed, marked as a draft', async () => {
    await paper().view('预览');
    await expect.poll(() => paper().previewText(), { timeout: 30_000 }).toContain('县政府第三会议室');
    await picture(office.page, 'paper-preview');
    await paper().text('标题').fill('关于召开联席会议的通知');
    await expect.poll(() => paper().previewText(), { timeout: 30_000 }).toContain('关于召开联席会议的通知');
    await paper().view('填写');
  });

  test('what was typed is there again after a look at another page, and after the window was closed', async () => {
    await caretAt(1, 0);
    await office.page.keyboard.type('根据年度安排，');
    await paper().saved();
    await office.page.reload();
    await expect.poll(async () => (await paper().lines())[0], { timeout: 30_000 }).toMatch(/^根据年度安排，/);
  });

  test('somebody else has saved meanwhile: both texts are there, and mine becomes a draft of its own', async () => {
    const first = paperId();
    const mine = paperPage(other.page);
    await door(other.page).signIn({ name: '演示人员', password: demoPassword });
    await other.page.getByRole('heading', { level: 1, name: /^工作台/ }).waitFor();
    await shell(other.page).goToAddress(`/document/paper/${first}`);
    await mine.editor.waitFor();
    other.holdBack();
    await retitle('对方的标题的通知');
    await mine.text('标题').fill('我的标题的通知');
    other.release();
    await other.page.getByText('在您修改期间保存了这份公文').waitFor();
    await other.page.getByRole('button', { name: '比较两稿' }).click();
    await mine.dialog.getByText('我的标题的通知').waitFor();
    await mine.dialog.getByText('对方的标题的通知').waitFor();
    await picture(other.page, 'paper-conflict');
    await mine.dialog.getByRole('button', { name: '关闭' }).last().click();
    await other.page.getByRole('button', { name: '把我的另存为新稿' }).click();
    const second = () => Number(/\/document\/paper\/(\d+)/.exec(other.page.url())?.[1]);
    await expect.poll(second).not.toBe(first);
    await expect.poll(() => mine.text('标题').inputValue()).toBe('我的标题的通知');
    const titleOf = async (id: number) => (await client.query('paper.get', { id })).content.title;
    await expect.poll(() => titleOf(second())).toBe('我的标题的通知');
    expect(await titleOf(first)).toBe('对方的标题的通知');
  });

  test('where nothing was typed, what somebody else saves is shown at once', async () => {
    const title = '改过的标题的通知';
    await retitle(title);
    await expect.poll(() => paper().text('标题').inputValue()).toBe(title);
  });

  test('the list finds a draft by its title and opens it', async () => {
    await nav().goToAddress('/document/paper');
    await expect.poll(() => paper().list.total()).toBe(2);
    await paper().list.search('改过的');
    await expect.poll(() => paper().list.total()).toBe(1);
    await picture(office.page, 'paper-list');
    await paper().list.press('ArrowDown', 'Enter');
    await expect.poll(() => paper().text('标题').inputValue()).toBe('改过的标题的通知');
  });

  test('the browser had nothing to complain of', () => {
    expect([...office.complaints(), ...other.complaints()]).toEqual([]);
  });
});
