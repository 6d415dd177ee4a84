import { extname, isAbsolute } from 'node:path';
import { AppError } from '#contract/app-error.ts';

/** What pages may say to the main process, read by hand: anything else is refused before it does something. */
function refused(): AppError {
  return new AppError('invalid-input', '页面提交的内容有误，请关闭窗口重新打开后再试。');
}

/** The kinds of file a dialog may offer, with the endings of each. */
export const fileKinds = {
  table: ['xlsx', 'xls', 'et', 'csv', 'txt', 'xml'],
  backup: ['db', 'mcsealed', 'mcmove'],
  installer: ['exe'],
  picture: ['png', 'jpg', 'jpeg'],
  certificate: ['p12', 'pfx'],
  evidence: ['jpg', 'jpeg', 'png', 'pdf', 'mp4', 'mov', 'avi', 'mp3', 'wav', 'm4a', 'docx', 'xlsx', 'ofd', 'zip'],
  profile: ['json'],
} as const;
export type FileKind = keyof typeof fileKinds;

export function parseFileKind(input: unknown): FileKind {
  if (typeof input === 'string' && Object.hasOwn(fileKinds, input)) return input as FileKind;
  throw refused();
}

/** The path of a dropped file, which the preload took from Chromium and not from the page. */
export function parseDroppedPath(input: unknown): string {
  if (typeof input !== 'string' || input.length > 4096 || input.includes('\0') || !isAbsolute(input)) throw refused();
  const ending = extname(input).slice(1).toLowerCase();
  if (!(fileKinds.table as readonly string[]).includes(ending)) {
    throw new AppError('file-unreadable', '不支持这种文件，请选择 Excel、WPS 表格或 CSV 文件。');
  }
  return input;
}

export function parseGrant(input: unknown): string {
  if (typeof input === 'string' && /^[\w-]{16,64}$/.test(input)) return input;
  throw refused();
}

export function parseDrawId(input: unknown): number | null {
  if (input === null) return null;
  if (typeof input === 'number' && Number.isSafeInteger(input) && input > 0) return input;
  throw refused();
}

export function parseFullscreen(input: unknown): boolean {
  if (typeof input === 'boolean') return input;
  throw refused();
}

export function parseNothing(input: unknown): void {
  if (input !== undefined && input !== null) throw refused();
}
