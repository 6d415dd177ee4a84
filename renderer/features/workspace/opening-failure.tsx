import { Alert, Button } from 'antd';
import type { ErrorCode } from '#contract/app-error.ts';
import type { Failure } from '../../data/failure.ts';

/** Where a backup can help. */
const recoverable: ReadonlySet<ErrorCode> = new Set(['workspace-damaged', 'not-found']);

const titles: Partial<Record<ErrorCode, string>> = {
  'workspace-busy': '另一个窗口正在使用这份数据',
  'workspace-newer': '这份数据是用更新版本的程序保存的',
  'workspace-damaged': '数据文件有损坏，原文件没有动过',
  'folder-unusable': '这个文件夹不能用',
  'disk-full': '磁盘空间不够',
};

interface OpeningFailureProps {
  readonly failure: Failure;
  readonly onClear: () => void;
  /** Leads to the backups; absent where there is nothing to recover. */
  readonly onRecover: (() => void) | undefined;
}

/** Why a workspace could not be opened, calmly, with what to do about it in the core's words. */
export function OpeningFailure({ failure, onClear, onRecover }: OpeningFailureProps) {
  const { code, sentence } = failure;
  return (
    <Alert
      type="warning"
      showIcon
      title={titles[code] ?? '没有打开'}
      description={sentence}
      closable={{ onClose: onClear }}
      action={onRecover && recoverable.has(code) ? <Button onClick={onRecover}>恢复数据…</Button> : undefined}
    />
  );
}
