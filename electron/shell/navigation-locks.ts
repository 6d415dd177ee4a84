import { app, type WebContents } from 'electron';
import { isOurAddress } from './origin.ts';

interface Navigation {
  readonly url: string;
  preventDefault(): void;
}

function keepOnOurPages(navigation: Navigation): void {
  if (!isOurAddress(navigation.url)) navigation.preventDefault();
}

function lock(contents: WebContents): void {
  contents.on('will-navigate', keepOnOurPages);
  contents.on('will-frame-navigate', keepOnOurPages);
  contents.on('will-redirect', keepOnOurPages);
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC speaks UDP, which no request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** No window ever leaves our pages, opens another window or embeds a foreign one; holds for every window to come. */
export function lockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => lock(contents));
}
