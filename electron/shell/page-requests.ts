import { ipcMain } from 'electron';
import { AppError } from '#contract/app-error.ts';
import type { ChannelAnswer } from './channels.ts';
import type { Log } from './log.ts';
import { roleOfSender } from './sender-role.ts';
import type { Page, Windows } from './windows.ts';

const calmSentence = '程序出了点问题，这一步没有完成。请再试一次；仍不行，请把日志交给维护人员。';

export interface PageRequests {
  /** Answers an operator's request; `parse` throws an AppError for input of the wrong shape. */
  answer<Input>(channel: string, parse: (input: unknown) => Input, handle: (input: Input) => Promise<unknown>): void;
  /** Hears a message that needs no answer, from either window. */
  hear(channel: string, handle: (page: Page) => void): void;
}

/** Listens to pages: a channel has one parser and one handler, and only the roles named for it are heard. */
export function createPageRequests(windows: Windows, log: Log): PageRequests {
  const failed = (channel: string, error: unknown): ChannelAnswer => {
    if (error instanceof AppError) return { ok: false, failure: { code: error.code, sentence: error.message } };
    log(`${channel}: ${error instanceof Error ? error.stack : error}`);
    return { ok: false, failure: { code: 'unexpected', sentence: calmSentence } };
  };

  return {
    answer(channel, parse, handle) {
      ipcMain.handle(channel, async (event, input: unknown): Promise<ChannelAnswer> => {
        try {
          if (roleOfSender(event, windows) !== 'operator') {
            throw new AppError('not-allowed', '这个窗口不能进行这项操作。');
          }
          return { ok: true, value: await handle(parse(input)) };
        } catch (error) {
          return failed(channel, error);
        }
      });
    },
    hear(channel, handle) {
      ipcMain.on(channel, event => {
        const role = roleOfSender(event, windows);
        if (role !== null) handle({ contents: event.sender, role });
      });
    },
  };
}
