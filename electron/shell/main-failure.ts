import { dialog } from 'electron';
import type { Log } from './log.ts';

/** A bug in the main process is written down whole and shown as one calm line, instead of Electron's English stack. */
export function reportMainFailures(log: Log): void {
  const report = (failure: unknown) => {
    log(`main: ${failure instanceof Error ? failure.stack : failure}`);
    dialog.showErrorBox(
      '明抽',
      '程序出了点问题。已完成的操作都已保存；如果继续出现，请重新打开“明抽”，并把日志交给维护人员。',
    );
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
}
