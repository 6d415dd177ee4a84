import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#rpc/client.ts';
import { chinaToday } from './support/drawn-task.ts';
import { shell } from './support/models/shell.ts';
import { startPage } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { connectToOffice } from './support/office-client.ts';
import { picture } from './support/pictures.ts';
import { missing } from './support/requirements.ts';

const page = { after: null, limit: 10 };
const today = chinaToday();

/** A complaint that was looked into at the first business of the demonstration, with something found. */
async function register(client: Client): Promise<string> {
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const objects = await client.query('object.list', { filter, sort, ...page });
  const people = await client.query('inspector.list', {
    filter: { text: '', units: [], drawable: true },
    on: today,
    ...page,
  });
  const items = await client.query('item.list', { text: '', ...page });
  const [object] = objects.rows;
  const check = {
    source: 'complaint',
    kind: 'case',
    clue: '12315 平台转来',
    orderedAbove: false,
    objectId: object?.id ?? null,
    objectCode: '',
    objectName: object?.name ?? '',
    department: '云河县市场监督管理局',
    itemIds: items.rows.slice(0, 1).map(({ id }) => id),
    otherItems: [],
    inspectorIds: people.rows.slice(0, 2).map(({ id }) => id),
    approvedBy: '郭强',
    approvedOn: today,
    urgentReason: null,
    checkedOn: today,
    endedOn: today,
  };
  const finding = '未在经营场所醒目位置公示营业执照。';
  await client.command('outsideCheck.add', { ...check, outcome: '6', finding });
  const other = { otherItems: ['无照经营'], source: 'public-opinion', outcome: '1', finding: '' };
  await client.command('outsideCheck.add', { ...check, ...other });
  return object?.name ?? '';
}

describe.skipIf(missing)(`The follow-up of a finding${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let client: Client;
  let name: string;
  beforeAll(async () => {
    office = await openOffice();
    await startPage(office.page).openDemo();
    client = await connectToOffice(office);
    name = await register(client);
  }, 120_000);
  afterAll(async () => {
    client?.close();
    await office?.close();
  });

  const button = (title: string) => office.page.getByRole('button', { name: title, exact: true });
  const drawer = () => office.page.getByRole('dialog', { name: `HZ-${today.slice(0, 4)}-000001 ${name}` });
  const take = async (title: string, fill: () => Promise<void> = async () => undefined) => {
    await drawer().getByRole('button', { name: title, exact: true }).click();
    await fill();
    await button('登 记').or(button('登记')).click();
    await office.page.locator('.ant-modal').waitFor({ state: 'hidden' });
  };
  const write = (label: string, text: string) => office.page.getByRole('textbox', { name: label }).fill(text);

  test('a finding is ordered to be corrected, looked at again and closed, and its road stands beside it', async () => {
    await shell(office.page).goTo('后续处置');
    await expect.poll(() => shell(office.page).heading()).toBe('后续处置：1 条未办结');
    await office.page.getByRole('row', { name: new RegExp(name) }).click();
    await drawer().getByText('还没有确定处置措施。').waitFor();
    await picture(office.page, 'follow-up-finding');
    await take('责令改正…');
    await drawer().getByText('整改中').first().waitFor();
    await take('复查…', () => write('复查情况', '现场看到营业执照已经公示。'));
    await drawer().getByText('复查合格').first().waitFor();
    await picture(office.page, 'follow-up-road');
    await take('办结…', () => write('办结说明', '已改正'));
    await expect.poll(() => shell(office.page).heading()).toBe('后续处置：0 条未办结');
    await picture(office.page, 'follow-up-closed');
  });

  test('checks outside the draw say where they came from, and which were made outside of the item list', async () => {
    await office.page.keyboard.press('Escape');
    await office.page.getByText('抽取之外的检查', { exact: true }).click();
    await expect.poll(() => shell(office.page).heading()).toBe('后续处置：抽取之外的检查 2 次');
    await office.page.getByText('清单外', { exact: true }).first().click();
    await picture(office.page, 'follow-up-outside');
    await button('登记检查…').click();
    await office.page.getByRole('dialog', { name: '登记抽取之外的检查' }).waitFor();
    await picture(office.page, 'follow-up-outside-form');
    await button('取 消').or(button('取消')).click();
    await office.page.getByText('处罚决定', { exact: true }).first().click();
    await expect.poll(() => shell(office.page).heading()).toBe('后续处置：处罚决定 0 份');
    await picture(office.page, 'follow-up-penalty');
    await office.page.getByText('移送抄告', { exact: true }).first().click();
    await expect.poll(() => shell(office.page).heading()).toBe('后续处置：移送抄告 0 件');
    await picture(office.page, 'follow-up-referral');
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
