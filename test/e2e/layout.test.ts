import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shell } from './support/models/shell.ts';
import { makeBureau } from './support/models/start-page.ts';
import { type Office, openOffice } from './support/office.ts';
import { missing } from './support/requirements.ts';

/** The last one is 1366×768 at 200 %. */
const screens = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
];
/** Every place of the navigation is visited as well. */
const otherAddresses = ['/import/object', '/system/profile', '/system/audit', '/system/backup', '/system/imports'];

describe.skipIf(missing)(`Every screen${missing ? ` (not run: ${missing})` : ''}`, () => {
  let office: Office;
  let addresses: string[] = [];
  beforeAll(async () => {
    office = await openOffice();
    await makeBureau(office.page);
    const links = office.page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    const places = await links.evaluateAll(all => all.map(link => link.getAttribute('href')?.slice(1) ?? ''));
    addresses = [...places, ...otherAddresses];
  }, 120_000);

  test('the navigation leads to every part of the work', () => {
    expect(addresses.slice(0, 5)).toEqual(['/', '/approval', '/item', '/object', '/inspector']);
    expect(addresses).toContain('/system');
  });

  afterAll(() => office?.close());

  for (const screen of screens) {
    test(`no page is wider than a window of ${screen.width}×${screen.height}, and its title can be seen`, async () => {
      const { page } = office;
      await page.setViewportSize(screen);
      for (const address of addresses) {
        await shell(page).goToAddress(address);
        const overflow = await page.evaluate(() => {
          const content = document.querySelector('main')?.parentElement;
          return Math.max(
            document.documentElement.scrollWidth - document.documentElement.clientWidth,
            (content?.scrollWidth ?? 0) - (content?.clientWidth ?? 0),
          );
        });
        expect({ address, overflow }).toEqual({ address, overflow: 0 });
      }
    });
  }

  test('a page has one primary button at most', async () => {
    const { page } = office;
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const address of addresses) {
      await shell(page).goToAddress(address);
      const primaries = await page.locator('main .ant-btn-primary').count();
      expect({ address, many: primaries > 1 }).toEqual({ address, many: false });
    }
  });

  test('an address that leads nowhere says so calmly', async () => {
    await shell(office.page).goToAddress('/no-such-page');
    await office.page.getByRole('link', { name: '回到工作台' }).click();
    await office.page.getByRole('heading', { level: 1, name: /^工作台/ }).waitFor();
  });

  test('the browser had nothing to complain of', () => {
    expect(office.complaints()).toEqual([]);
  });
});
