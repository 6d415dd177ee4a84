import { app, type WebPreferences } from 'electron';

/** What every window of the product may do: show our page in the sandbox, and call the named functions of the preload it has. */
export function pagePreferences(preload: string | null): WebPreferences {
  return {
    ...(preload !== null && { preload }),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}
