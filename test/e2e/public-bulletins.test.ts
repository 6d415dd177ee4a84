import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday, type DrawnTask, drawTask, enterGoodResults, taskSheets } from './support/drawn-task.ts';
import { documentPage } from './support/models/document-page.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

describe.skipIf(missing)(`Making bulletins${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let drawn: DrawnTask;
  let doubtful: DrawnTask;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    drawn = await drawTask(client, '餐饮服务单位抽查', 2);
    doubtful = await drawTask(client, '广告经营单位抽查');
    await enterGoodResults(client, drawn.sheets);
    await enterGoodResults(client, doubtful.sheets);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const papers = () => documentPage(office.page);
  const field = (label: string) => papers().card('抽取公告').getByLabel(label, { exact: true });

  /** Another task's cards stay until those of the chosen one are there. */
  const choose = async ({ name, number }: DrawnTask) => {
    await papers().chooseTask(name);
    await expect.poll(() => shell(office.page).heading()).toBe(`公文：${number}`);
  };

  test('a draw is announced once it is said when, where and how to watch', async () => {
    const { draft } = await client.query('task.get', { id: drawn.taskId });
    await client.command('task.create', { ...draft, name: '食品销售单位抽查' });
    await shell(office.page).goTo('公文');
    await papers().chooseTask('食品销售单位抽查');
    await expect.poll(() => papers().make('抽取公告').isDisabled()).toBe(true);
    await field('抽取时间').fill('2026年12月8日（星期二）上午9:30');
    await field('抽取地点').fill('县政务服务中心三楼会议室');
    await field('观看方式').fill('企业和群众可以到场观看');
    await expect.poll(() => papers().card('抽取公告').textContent()).toContain('制作前检查：没有发现问题');
    await papers().make('抽取公告').click();
    expect(await papers().made('抽取公告')).toContain('刚制作');
    await picture(office.page, 'bulletin-notice');
  });

  test('whom a draw chose is made public as a web page that opens without anything else', async () => {
    await choose(drawn);
    await papers().make('抽取名单公告').click();
    await papers().made('抽取名单公告');
    const page = await readFile(await papers().save('抽取名单公告', 'html'), 'utf8');
    for (const { objectName } of drawn.sheets) expect(page).toContain(objectName);
    await lookAt(page, 'page-draw-list');
  });

  test('a bulletin of results says what was found before it is made', async () => {
    await expect.poll(() => papers().card('抽查结果公告').textContent()).toContain('制作前检查：没有发现问题');
    await papers().make('抽查结果公告').click();
    await papers().made('抽查结果公告');
    await lookAt(await readFile(await papers().save('抽查结果公告', 'html'), 'utf8'), 'page-result');
    await picture(office.page, 'bulletin-result');
  });

  test('personal data keep it from being made until they are masked', async () => {
    const [sheet] = await taskSheets(client, doubtful.taskId);
    await client.command('result.save', {
      assignmentId: sheet?.id ?? 0,
      outcome: '1',
      checkedOn: chinaToday(),
      endedOn: chinaToday(),
      inspectorIds: sheet?.team.map(({ id }) => id) ?? [],
      finding: '',
      note: '联系人13812345678',
    });
    await choose(doubtful);
    const card = papers().card('抽查结果公告');
    await card.getByText('含有手机号码').waitFor();
    await expect.poll(() => papers().make('抽查结果公告').isDisabled()).toBe(true);
    await picture(office.page, 'bulletin-personal');
    await card.getByRole('checkbox').check();
    await papers().make('抽查结果公告').click();
    await papers().made('抽查结果公告');
    const page = await readFile(await papers().save('抽查结果公告', 'html'), 'utf8');
    expect(page).toContain('138****5678');
    expect(page).not.toContain('13812345678');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });

  /** Opens a page from the disk, wide and on a telephone: nothing runs over its edge, and nothing is fetched. */
  async function lookAt(html: string, name: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'mingchou-page-'));
    const path = join(folder, `${name}.html`);
    await writeFile(path, html);
    const tab = await office.page.context().newPage();
    const asked: string[] = [];
    tab.on('request', request => asked.push(request.url()));
    await tab.goto(`file://${path}`);
    for (const width of [1366, 390]) {
      await tab.setViewportSize({ width, height: 900 });
      await expect.poll(() => tab.locator('html').evaluate(page => page.scrollWidth)).toBeLessThanOrEqual(width);
      const pictures = process.env.MINGCHOU_PICTURES;
      if (pictures) await tab.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }
    expect(asked).toHaveLength(1);
    await tab.close();
    await rm(folder, { recursive: true });
  }
});
