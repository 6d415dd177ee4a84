import { BrowserWindow, powerSaveBlocker, type Session, screen } from 'electron';
import { audienceAddress } from './page-address.ts';
import { pagePreferences } from './page-preferences.ts';
import { projectorOf } from './projector.ts';

function placeFor(operator: BrowserWindow) {
  const projector = projectorOf(screen.getAllDisplays(), screen.getDisplayMatching(operator.getBounds()));
  return projector ? { ...projector.bounds, fullscreen: true } : { width: 1280, height: 720 };
}

/** Opens the projected window, on the second display and over all of it where there is one. */
export function openAudienceWindow(operator: BrowserWindow, preload: string, session: Session, drawId: number | null) {
  const window = new BrowserWindow({
    title: '明抽 投影',
    ...placeFor(operator),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#0f1d33',
    // Its own session: enlarging the operator's page must not enlarge what is projected.
    webPreferences: { ...pagePreferences(preload), session, backgroundThrottling: false },
  });
  const awake = powerSaveBlocker.start('prevent-display-sleep');
  window.on('closed', () => powerSaveBlocker.stop(awake));
  // The operator keeps the keyboard.
  window.once('ready-to-show', () => window.showInactive());
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type !== 'keyDown') return;
    if (input.key === 'F11') window.setFullScreen(!window.isFullScreen());
    if (input.key === 'Escape') window.setFullScreen(false);
  });
  void window.loadURL(audienceAddress(drawId));
  return window;
}
