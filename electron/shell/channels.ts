/** Every message between a page and the main process; one that is not named here is never listened to. */
export const channels = {
  connect: 'mingchou:connect',
  port: 'mingchou:port',
  chooseFile: 'mingchou:choose-file',
  takeFile: 'mingchou:take-file',
  chooseFolder: 'mingchou:choose-folder',
  saveFile: 'mingchou:save-file',
  openFile: 'mingchou:open-file',
  readFile: 'mingchou:read-file',
  showInFolder: 'mingchou:show-in-folder',
  openAudience: 'mingchou:open-audience',
  closeAudience: 'mingchou:close-audience',
  fillAudience: 'mingchou:fill-audience',
  audienceState: 'mingchou:audience-state',
  printPage: 'mingchou:print-page',
  printers: 'mingchou:printers',
  printPaper: 'mingchou:print-paper',
  notice: 'mingchou:notice',
} as const;

/** What is left of an AppError on its way to a page: neither IPC nor the context bridge carries an Error whole. */
export interface ChannelFailure {
  readonly code: string;
  readonly sentence: string;
}

export type ChannelAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: ChannelFailure };
