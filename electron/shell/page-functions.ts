import { channels } from './channels.ts';
import { chooseFile, takeFile } from './choose-file.ts';
import { chooseFolder } from './choose-folder.ts';
import { connectPage } from './connect-page.ts';
import type { CoreProcess } from './core-process.ts';
import { openFile } from './open-file.ts';
import {
  parseDrawId,
  parseDroppedPath,
  parseFileKind,
  parseFullscreen,
  parseGrant,
  parseNothing,
} from './page-input.ts';
import type { PageRequests } from './page-requests.ts';
import { printPage } from './print-page.ts';
import { parsePrintRequest } from './printing/print-input.ts';
import { listPrinters, printPaper } from './printing/print-paper.ts';
import type { PrintDesk } from './printing/print-window.ts';
import { readPaper } from './read-paper.ts';
import { saveFile } from './save-file.ts';
import { showInFolder } from './show-in-folder.ts';
import type { Windows } from './windows.ts';

/** The table of what a page may ask of the main process: channel, parser, function. */
export function answerPages(requests: PageRequests, core: CoreProcess, windows: Windows, printDesk: PrintDesk): void {
  const { answer, hear } = requests;
  const operator = () => windows.requireOperator();

  hear(channels.connect, page => connectPage(core, page));
  answer(channels.chooseFile, parseFileKind, kind => chooseFile(operator(), core, kind));
  answer(channels.takeFile, parseDroppedPath, path => takeFile(core, path));
  answer(channels.chooseFolder, parseNothing, () => chooseFolder(operator(), core));
  answer(channels.saveFile, parseGrant, grant => saveFile(operator(), core, grant));
  answer(channels.openFile, parseGrant, grant => openFile(core, grant));
  answer(channels.readFile, parseGrant, grant => readPaper(core, grant));
  answer(channels.showInFolder, parseGrant, grant => showInFolder(core, grant));
  answer(channels.openAudience, parseDrawId, async drawId => windows.openAudience(drawId));
  answer(channels.closeAudience, parseNothing, async () => windows.closeAudience());
  answer(channels.fillAudience, parseFullscreen, async fullscreen => windows.fillAudience(fullscreen));
  answer(channels.audienceState, parseNothing, async () => windows.audienceState());
  answer(channels.printPage, parseNothing, () => printPage(operator()));
  answer(channels.printers, parseNothing, () => listPrinters(operator()));
  answer(channels.printPaper, parsePrintRequest, request => printPaper(core, printDesk, request));
}
