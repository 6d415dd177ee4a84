import type { BrowserWindow } from 'electron';

/** Opens the machine's print dialog for what the window shows; false when nothing was printed. */
export function printPage(window: BrowserWindow): Promise<boolean> {
  return new Promise(resolve => {
    window.webContents.print({ printBackground: false, pageSize: 'A4' }, printed => resolve(printed));
  });
}
