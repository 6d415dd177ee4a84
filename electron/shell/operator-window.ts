import { BrowserWindow, dialog } from 'electron';
import { operatorAddress } from './page-address.ts';
import { pagePreferences } from './page-preferences.ts';

/** Opens the desk itself; it shows when its first picture is ready, so that nobody sees an empty frame. */
export function openOperatorWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: '明抽',
    width: 1360,
    height: 860,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: '#f4f4f1',
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-prevent-unload', event => {
    if (leavesChanges(window)) event.preventDefault();
  });
  void window.loadURL(operatorAddress);
  return window;
}

/** Electron asks nothing when a page has unsaved changes: without this the window would just not close. */
function leavesChanges(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    title: '明抽',
    message: '这一页还有没有保存的内容。',
    detail: '离开后，没有保存的内容不会写入台账。',
    buttons: ['留在这一页', '不保存，离开'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return choice === 1;
}
