import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { CoreProcess } from '../core-process.ts';
import { readPaper } from '../read-paper.ts';
import type { PrintRequest } from './print-input.ts';
import type { PrintDesk } from './print-window.ts';

/** A printer as the system names it. */
export interface Printer {
  /** By which it is chosen. */
  readonly name: string;
  readonly title: string;
}

/** The printers of this machine; none where it has none. */
export async function listPrinters(window: BrowserWindow): Promise<Printer[]> {
  const found = await window.webContents.getPrintersAsync();
  return found.map(({ name, displayName }) => ({ name, title: displayName === '' ? name : displayName }));
}

/** Prints a paper of the core on A4 in its own size; false when the person closed the dialog. Throws AppError when it could not be sent. */
export async function printPaper(core: CoreProcess, desk: PrintDesk, request: PrintRequest): Promise<boolean> {
  const pdf = await readPaper(core, request.grant);
  return await desk.show(pdf, async window => {
    await refuseWithoutPrinter(window, request.printer);
    return await sent(window, optionsOf(request));
  });
}

async function refuseWithoutPrinter(window: BrowserWindow, wanted: string | null): Promise<void> {
  const printers = await listPrinters(window);
  if (printers.length === 0) {
    throw new AppError('not-found', '这台电脑上没有打印机。请先在系统里添加打印机，或把文件另存到别的电脑上打印。');
  }
  if (wanted !== null && !printers.some(({ name }) => name === wanted)) {
    throw new AppError(
      'not-found',
      `找不到打印机“${wanted}”，可能已断开或改名。请接好后继续打印其余的，或换一台打印机。`,
    );
  }
}

const duplexModes = { 'one-sided': 'simplex', 'long-edge': 'longEdge', 'short-edge': 'shortEdge' } as const;

function optionsOf({ printer, copies, duplex }: PrintRequest): WebContentsPrintOptions {
  return {
    silent: printer !== null,
    ...(printer !== null && { deviceName: printer }),
    copies,
    duplexMode: duplexModes[duplex],
    pageSize: 'A4',
    // The sheet carries its own margins; any other would shift or shrink it.
    margins: { marginType: 'none' },
    scaleFactor: 100,
    printBackground: false,
  };
}

function sent(window: BrowserWindow, options: WebContentsPrintOptions): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print(options, (isPrinted, reason) => {
      if (isPrinted) resolve(true);
      // Chromium has one word for whoever closes the dialog, and many for everything else.
      else if (/cancel/i.test(reason)) resolve(false);
      else reject(new AppError('unexpected', `打印机没有接受这份文件（${reason}）。请检查打印机后再试。`));
    });
  });
}
