import { basename } from 'node:path';
import { AppError } from '#contract/app-error.ts';

interface FailureSentence {
  code: AppError['code'];
  sentence: (name: string) => string;
}

const FAILURES: Record<string, FailureSentence> = {
  ENOSPC: { code: 'disk-full', sentence: name => `磁盘空间不足，没有写成「${name}」。请清理磁盘或换一个位置再试。` },
  EDQUOT: { code: 'disk-full', sentence: name => `磁盘配额已用完，没有写成「${name}」。请清理后再试。` },
  EROFS: {
    code: 'folder-unusable',
    sentence: name => `「${name}」所在的磁盘是只读的，不能写入。请换一个位置再试。`,
  },
  EACCES: { code: 'not-allowed', sentence: name => `没有权限使用「${name}」。请换一个位置，或请管理员开放权限。` },
  EPERM: {
    code: 'not-allowed',
    sentence: name => `系统不允许使用「${name}」。如果它正在 Excel 或 WPS 中打开，请先关闭；否则请换一个位置。`,
  },
  EBUSY: { code: 'file-unreadable', sentence: name => `「${name}」正被其他程序占用。请关闭 Excel 或 WPS 后再试。` },
  ENOENT: { code: 'not-found', sentence: name => `找不到「${name}」。它可能已被移动、改名或删除，请重新选择。` },
  ENOTDIR: { code: 'folder-unusable', sentence: name => `「${name}」所在的位置不是文件夹。请重新选择位置。` },
  EISDIR: { code: 'file-unreadable', sentence: name => `「${name}」是文件夹，不是文件。请选择其中的文件。` },
  EEXIST: { code: 'conflict', sentence: name => `「${name}」已经存在。请换一个名字。` },
  ELOOP: { code: 'file-unreadable', sentence: name => `「${name}」是指向自己的链接，打不开。请选择真正的文件。` },
  ENXIO: { code: 'file-unreadable', sentence: name => `「${name}」是系统设备，不是文件。请选择一个文件。` },
  ENODEV: { code: 'not-found', sentence: name => `「${name}」所在的磁盘已拔出。请接好后再试。` },
  ETIMEDOUT: { code: 'file-unreadable', sentence: name => `读写「${name}」超时，可能是网络断开。请稍后再试。` },
  ESTALE: { code: 'not-found', sentence: name => `「${name}」所在的网络位置已断开。请重新连接后再试。` },
  ENAMETOOLONG: { code: 'invalid-input', sentence: () => '文件名太长，系统不接受。请缩短文件名后再试。' },
  EFBIG: { code: 'disk-full', sentence: name => `「${name}」太大，这个磁盘存不下这么大的单个文件。请换一个磁盘。` },
  EMFILE: { code: 'unexpected', sentence: () => '同时打开的文件太多。请关闭一些窗口后再试。' },
  EIO: { code: 'file-unreadable', sentence: name => `读写「${name}」时磁盘出错。请检查 U 盘或硬盘后再试。` },
};

/** Turns an operating system's errno on `path` into a sentence that names the file; anything else comes back unchanged. */
export function fileFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const failure = FAILURES[String(error.code)];
  return failure ? new AppError(failure.code, failure.sentence(basename(path)), { cause: error }) : error;
}
