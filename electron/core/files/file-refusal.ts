import { AppError } from '#contract/app-error.ts';

/** A file whose content is broken; `what` says which part. */
export function damagedFile(what: string, cause?: unknown): AppError {
  const sentence = `文件已损坏，无法读取：${what}。请用 Excel 或 WPS 打开后另存为 .xlsx 再导入；打不开时请向报送单位重新要一份。`;
  return new AppError('file-unreadable', sentence, { cause });
}

/** A file beyond what is read; `what` says which bound was passed. */
export function oversizedFile(what: string, cause?: unknown): AppError {
  return new AppError('file-too-large', `文件超出可读取的范围：${what}。请拆分或删去无关内容后再导入。`, { cause });
}

/** A file that does not fit into the memory it is given; the older formats must be held whole, an .xlsx need not. */
export function tooLargeForMemory(what: string, cause?: unknown): AppError {
  const sentence = `${what}，无法读取。不是 .xlsx 的，请用 Excel 或 WPS 另存为 .xlsx 再试；已是 .xlsx 的，请拆分后再导入。`;
  return new AppError('file-too-large', sentence, { cause });
}

/** A workbook that opens only with a password. */
export function protectedFile(cause?: unknown): AppError {
  const sentence = '这个工作簿设了打开密码，无法读取。请用 Excel 或 WPS 打开并取消密码，另存后再导入。';
  return new AppError('file-protected', sentence, { cause });
}

/** A file that is something other than a table; `name` says what it is, `advice` what to do. */
export function notTable(name: string, advice: string): AppError {
  return new AppError('file-unreadable', `这是${name}，不是表格。${advice}`);
}
