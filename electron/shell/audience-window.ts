import { BrowserWindow, powerSaveBlocker, type Session } from 'electron';
import { followDisplays, placeNow } from './follow-displays.ts';
import { audienceAddress } from './page-address.ts';
import { pagePreferences } from './page-preferences.ts';
import { windowBounds } from './projector.ts';
import type { ProjectorMemory } from './projector-memory.ts';
import type { Notice } from './windows.ts';

/** Where the projected window is: not open, in a frame, or over the whole of its display. */
export type AudienceState = 'closed' | 'window' | 'fullscreen';

/** The projected window, and the way to another display. */
export interface AudienceWindow {
  readonly window: BrowserWindow;
  changeProjector(): void;
}

interface AudienceSetting {
  readonly operator: BrowserWindow;
  readonly preload: string;
  readonly session: Session;
  readonly memory: ProjectorMemory;
  readonly tell: (notice: Notice) => void;
  readonly tellState: () => void;
}

/** Opens the projected window, on the display chosen for it and over all of it where there is one. */
export function openAudienceWindow(setting: AudienceSetting, drawId: number | null): AudienceWindow {
  const { preload, session, tellState } = setting;
  const place = placeNow(setting);
  const fullscreen = place.kind === 'projector';
  const window = new BrowserWindow({
    title: '明抽 投影',
    ...(fullscreen ? place.display.bounds : windowBounds(place.display.workArea)),
    ...(fullscreen ? { fullscreen } : {}),
    show: false,
    backgroundColor: '#0f1d33',
    // Its own session: enlarging the operator's page must not enlarge what is projected.
    webPreferences: { ...pagePreferences(preload), session, backgroundThrottling: false },
  });
  const awake = powerSaveBlocker.start('prevent-display-sleep');
  window.on('closed', () => powerSaveBlocker.stop(awake));
  // The operator keeps the keyboard.
  window.once('ready-to-show', () => window.showInactive());
  holdKeys(window);
  window.on('enter-full-screen', tellState);
  window.on('leave-full-screen', tellState);
  const changeProjector = followDisplays(window, place, setting);
  void window.loadURL(audienceAddress(drawId));
  return { window, changeProjector };
}

/** Whoever sits at the projector's keyboard can do nothing with it: neither menu nor page hears a key. */
function holdKeys(window: BrowserWindow): void {
  window.removeMenu();
  window.webContents.on('before-input-event', event => event.preventDefault());
}
