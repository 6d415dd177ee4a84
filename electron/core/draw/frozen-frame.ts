import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflate, inflateSync } from 'node:zlib';
import { AppError } from '#contract/app-error.ts';
import type { Frame } from '#domain/draw/frame.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { frozenRows } from './frozen-rows.ts';

/** The frozen list as the draw reads it; its digest is checked again each time. */
export function frozenFrame(workspace: Workspace, digest: string): Frame {
  const stored = storedFrame(workspace, digest);
  return frozenRows(compared(inflateSync(stored.text), digest), stored.row_count);
}

/** The same for jobs: inflating a long list lets other calls in. */
export async function frozenFrameLater(workspace: Workspace, digest: string): Promise<Frame> {
  const stored = storedFrame(workspace, digest);
  return frozenRows(compared(await promisify(inflate)(stored.text), digest), stored.row_count);
}

/** The canonical text of the frozen list as bytes, compared with its digest; for jobs. */
export async function frozenFrameBytes(workspace: Workspace, digest: string): Promise<Buffer> {
  return compared(await promisify(inflate)(storedFrame(workspace, digest).text), digest);
}

function storedFrame(workspace: Workspace, digest: string) {
  const stored = workspace.draws.frame(digest);
  if (!stored) throw new RangeError('A draw always has its frame.');
  return stored;
}

function compared(bytes: Buffer, digest: string): Buffer {
  if (createHash('sha256').update(bytes).digest('hex') === digest) return bytes;
  throw new AppError('workspace-damaged', '封存的名单与公布的指纹不符，不能继续。请停止抽取，保全数据文件并报告主管。');
}
