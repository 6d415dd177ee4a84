import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.ts';
import { projectRoot } from '../../scripts/project-root.ts';
import { say } from '../../scripts/say.ts';
import { chanceFrom } from './support/chance.ts';
import { verifyFolder } from './support/page-verifier.ts';
import { randomDraw } from './support/product-bundle.ts';

const browserPath = findChromium();
if (browserPath === null)
  say('verify.html was NOT opened in a browser: no Chromium was found. 没有找到 Chromium，网页未测试。');

const example = readFileSync(join(projectRoot, 'resources/draw-protocol/example-bundle.json'), 'utf8');
const bundle = JSON.parse(example);

describe.skipIf(browserPath === null)('verify.html in Chromium, opened from the disk', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on('request', request => asked.push(request.url()));
    await page.goto(pathToFileURL(join(verifyFolder, 'verify.html')).href);
  });
  afterAll(() => browser.close());

  async function check(content: string | Uint8Array, name = 'bundle.json'): Promise<string> {
    await page.evaluate("document.getElementById('verdict')?.remove()");
    await page.setInputFiles('#file', { name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await page.locator('#verdict').waitFor();
    return page.locator('#verdict').innerText();
  }

  test('the example agrees; English is one click away; paper values are checked', async () => {
    expect(await check(example)).toContain('结论：全部相符');
    expect(await page.locator('li.fail, li.skip').count()).toBe(0);
    await page.click('#language');
    expect(await page.locator('#verdict').innerText()).toContain('Everything agrees');
    await page.click('#language');
    await page.fill('#head', '990f 4bd7 40ff bb83');
    await page.locator('#head').press('Enter');
    await page.locator('li.pass[data-step="paper-head"]').waitFor();
    await page.fill('#head', '0000 0000 0000 0000');
    await page.locator('#head').press('Enter');
    await page.locator('li.fail[data-step="paper-head"]').waitFor();
    await page.fill('#head', '');
  });

  test('a changed field is named with what it should be', async () => {
    const forged = structuredClone(bundle);
    forged.attempts[1].drawn[2].index += 1;
    expect(await check(JSON.stringify(forged))).toContain('项不符');
    const line = await page.locator('li.fail[data-step="drawn"]').innerText();
    expect(line).toContain('attempts[1].drawn[2].index');
    expect(line).toContain(String(bundle.attempts[1].drawn[2].index));
  });

  test('a public bundle says what was not checked, until the frame is chosen', async () => {
    const { frameText, ...open } = bundle;
    expect(await check(JSON.stringify(open))).toContain('未核对');
    expect(await page.locator('li.skip').count()).toBeGreaterThan(4);
    await page.setInputFiles('#frame', { name: 'frame.txt', mimeType: 'text/plain', buffer: Buffer.from(frameText) });
    await page.locator('#verdict.pass-card').waitFor();
    await page.setInputFiles('#frame', []);
  });

  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', '空的'],
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4), '不是证据包'],
    ['half a bundle', example.slice(0, 9000), '不完整或已损坏'],
    ['a name that stands twice', '{"format":1,"format":2}', '出现了两次'],
    ['deep nesting', `{"format":${'['.repeat(5000)}${']'.repeat(5000)}}`, '层次太深'],
    ['a newer protocol', JSON.stringify({ ...bundle, format: 'ssj-draw-bundle/2' }), '更新的规定'],
  ])('%s gets a sentence', async (_name, content, sentence) => {
    expect(await check(content)).toContain(sentence);
  });

  test('hostile texts are shown as texts', async () => {
    const forged = structuredClone(bundle);
    forged.plan.title = '<img src=x onerror=alert(1)><b>';
    expect(await check(JSON.stringify(forged))).toContain('项不符');
    expect(await page.locator('#result').innerText()).toContain('<img src=x');
    expect(await page.locator('#result img').count()).toBe(0);
  });

  test('random draws of the product agree', async () => {
    const chance = chanceFrom(99);
    for (let number = 0; number < 20; number++)
      expect(await check(JSON.stringify(randomDraw(chance, number).bundle))).toContain('全部相符');
  });

  test('nothing was asked of any network and nothing broke the policy', () => {
    expect(complaints).toEqual([]);
    expect(asked.filter(address => !/^(file:|blob:null)/.test(address))).toEqual([]);
  });
});
