import { app, type Session } from 'electron';
import { isOurAddress } from './origin.ts';

/** Nothing is ever asked of the network: every request but those for our own pages is cancelled. */
function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    // Developer tools exist only in an unpackaged app and load their own pages.
    const developerTools = !app.isPackaged && details.url.startsWith('devtools:');
    answer({ cancel: !isOurAddress(details.url) && !isInMemory(details.url) && !developerTools });
  });
}

/** Made by the page itself and read from its own memory. */
function isInMemory(address: string): boolean {
  return address.startsWith('data:') || address.startsWith('blob:');
}

/** No camera, no place, no notifications, no devices: nothing a page can ask for is granted. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Closes a session: no network, no permissions, no downloads, no dictionary from afar. */
export function secureSession(session: Session): void {
  closeNetwork(session);
  denyPermissions(session);
  // The spell checker would fetch its dictionaries.
  session.setSpellCheckerEnabled(false);
  // Files leave through the save dialog only.
  session.on('will-download', event => event.preventDefault());
}

/** Switches of Chromium itself, for what never passes through a session; must run before Electron is ready. */
export function closeChromiumNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
}
