import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebContentsPrintOptions } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { popplerIsMissing } from '../core/document/poppler.ts';
import { workWithCore } from './core-work.ts';
import { type Desk, openDesk } from './desk.ts';
import { inkOf } from './ink.ts';

type Printed = typeof globalThis & { hasPrinter?: boolean; printed?: string; options?: WebContentsPrintOptions };

let desk: Desk;
let paper: string;
const folder = mkdtempSync(join(tmpdir(), 'mingchou-printing-'));

beforeAll(async () => {
  // The blank page as the operator's, beside the product's page for printers.
  const pageFolder = join(folder, 'pages');
  cpSync(join(import.meta.dirname, '../../dist/renderer'), pageFolder, { recursive: true });
  cpSync(join(import.meta.dirname, '../fixtures/electron-page'), pageFolder, { recursive: true });
  desk = await openDesk({ pageFolder });
  await workWithCore(desk.operator, 'workspace.openDemo', { folder: null });
  paper = (await workWithCore(desk.operator, 'audit.digest', { day: await today() })).file;
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const today = () => desk.operator.evaluate(() => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));

const choice = { printer: '二楼文印室', copies: 2, duplex: 'long-edge' } as const;

function print(changes: object = {}) {
  return desk.operator.evaluate(
    request => window.mingchou?.printPaper(request).catch((failure: { sentence: string }) => failure.sentence),
    { ...choice, grant: paper, ...changes },
  );
}

/** Puts one printer into the machine, which prints into a PDF; or takes it away again. */
function setPrinter(isThere: boolean) {
  return desk.app.evaluate(({ app }, there) => {
    const machine = globalThis as Printed;
    const isKnown = machine.hasPrinter !== undefined;
    machine.hasPrinter = there;
    if (isKnown) return;
    app.on('browser-window-created', (_event, window) => {
      const { webContents } = window;
      const printer = { name: '二楼文印室', displayName: '', description: '', options: {} };
      webContents.getPrintersAsync = async () => (machine.hasPrinter ? [printer] : []);
      webContents.print = (options, told) => {
        if (options) machine.options = options;
        void webContents.printToPDF({ preferCSSPageSize: true }).then(pdf => {
          machine.printed = pdf.toString('base64');
          told?.(true, '');
        });
      };
    });
  }, isThere);
}

test('without a printer the person learns what to do, and nothing is sent', async () => {
  await setPrinter(false);
  expect(await print({ printer: null })).toContain('这台电脑上没有打印机');
  await setPrinter(true);
  expect(await print({ printer: '一楼' })).toContain('找不到打印机“一楼”');
  expect(await desk.app.evaluate(() => (globalThis as Printed).printed ?? null)).toBeNull();
});

test('settings of the wrong kind are refused before anything is drawn', async () => {
  for (const wrong of [{ copies: 0 }, { copies: 1.5 }, { duplex: 'both' }, { printer: '' }, { grant: '../etc' }]) {
    expect(await print(wrong), JSON.stringify(wrong)).toMatch(/有误/);
  }
});

test.skipIf(popplerIsMissing)(
  'a paper reaches the printer in its own size: its ink lies where it does in the PDF',
  async () => {
    await setPrinter(true);
    expect(await print()).toBe(true);
    const options = await desk.app.evaluate(() => (globalThis as Printed).options);
    expect(options).toMatchObject({
      deviceName: '二楼文印室',
      silent: true,
      copies: 2,
      duplexMode: 'longEdge',
      pageSize: 'A4',
    });
    const printed = join(folder, 'printed.pdf');
    writeFileSync(printed, await desk.app.evaluate(() => (globalThis as Printed).printed ?? ''), 'base64');
    const original = join(folder, 'original.pdf');
    const bytes = await desk.operator.evaluate(
      async grant => [...((await window.mingchou?.readFile(grant)) ?? [])],
      paper,
    );
    writeFileSync(original, Uint8Array.from(bytes));
    const [wanted, found] = [inkOf(original, folder), inkOf(printed, folder)];
    expect(found.length).toBe(wanted.length);
    wanted.forEach((page, place) => {
      for (const edge of ['left', 'top', 'right', 'bottom', 'width', 'height'] as const) {
        expect(Math.abs((found[place]?.[edge] ?? 0) - page[edge]), `${edge} of page ${place + 1}`).toBeLessThan(0.3);
      }
    });
    expect(execFileSync('pdfinfo', [printed], { encoding: 'utf8' })).toMatch(/A4/);
    expect(readFileSync(printed).length).toBeGreaterThan(10_000);
  },
);

test('no window is left over from printing', async () => {
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
