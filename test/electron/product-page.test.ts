import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPage } from '../e2e/support/models/start-page.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
const complaints: string[] = [];

beforeAll(async () => {
  desk = await openDesk({ page: 'product' });
  desk.operator.on('console', message => {
    // Chromium reports a violation of the policy, a refused request and a missing file as errors on the console.
    if (message.type() === 'error') complaints.push(message.text());
  });
  desk.operator.on('pageerror', error => complaints.push(error.message));
  await desk.operator.reload();
});
afterAll(() => desk.close());

test('the demo bureau opens and every page of the navigation shows itself without breaking the policy', async () => {
  const page = desk.operator;
  await startPage(page).openDemo();
  const links = page.getByRole('navigation').first().getByRole('link');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    await page.getByRole('navigation').first().getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading').first().waitFor();
  }
  expect(complaints).toEqual([]);
}, 180_000);

test('a page with changes asks before its window is closed, and stays when it is told to', async () => {
  await desk.app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 0;
  });
  // Chromium asks only after the person has touched the page.
  await desk.operator.locator('body').click({ position: { x: 5, y: 5 } });
  await desk.operator.evaluate(() => window.addEventListener('beforeunload', event => event.preventDefault()));
  const open = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.close();
    await new Promise(resolve => setTimeout(resolve, 500));
    return window?.isDestroyed() === false;
  });
  expect(open).toBe(true);
  await desk.app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1;
  });
});
