import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type ChannelAnswer, channels } from '../channels.ts';

/** Asks the main process; a failure rejects with `{ code, sentence }`, because the bridge strips Errors of both. */
async function ask(channel: string, input: unknown = null): Promise<unknown> {
  const answer: ChannelAnswer = await ipcRenderer.invoke(channel, input);
  if (answer.ok) return answer.value;
  throw answer.failure;
}

/** Everything a page can reach outside of its sandbox; the main process checks each call again. */
const bridge = {
  platform: process.platform,
  /** Asks for a port to the core: it comes as a window message `{ type: 'mingchou:port', role }` that carries it. */
  connect: () => ipcRenderer.send(channels.connect),
  chooseFile: (kind: unknown) => ask(channels.chooseFile, kind),
  /** The path is taken from the file itself, so that a page can name only what was dropped on it. */
  takeFile: async (file: File) => ask(channels.takeFile, webUtils.getPathForFile(file)),
  chooseFolder: () => ask(channels.chooseFolder),
  saveFile: (grant: unknown) => ask(channels.saveFile, grant),
  openFile: (grant: unknown) => ask(channels.openFile, grant),
  readFile: (grant: unknown) => ask(channels.readFile, grant),
  showInFolder: (grant: unknown) => ask(channels.showInFolder, grant),
  openAudience: (drawId: unknown) => ask(channels.openAudience, drawId),
  closeAudience: () => ask(channels.closeAudience),
  fillAudience: (fullscreen: unknown) => ask(channels.fillAudience, fullscreen),
  audienceState: () => ask(channels.audienceState),
  printPage: () => ask(channels.printPage),
  printers: () => ask(channels.printers),
  printPaper: (request: unknown) => ask(channels.printPaper, request),
};

ipcRenderer.on(channels.notice, (_event, notice: unknown) => {
  window.postMessage({ type: channels.notice, notice }, window.location.origin);
});

ipcRenderer.on(channels.audienceState, (_event, state: unknown) => {
  window.postMessage({ type: channels.audienceState, state }, window.location.origin);
});

contextBridge.exposeInMainWorld('mingchou', bridge);

ipcRenderer.on(channels.port, (event, { role }: { role: string }) => {
  window.postMessage({ type: channels.port, role }, window.location.origin, [...event.ports]);
});
