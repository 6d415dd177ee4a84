import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflate, inflateSync, type ZlibOptions } from 'node:zlib';
import { AppError } from '#contract/app-error.ts';
import type { Frame } from '#domain/draw/frame.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { frozenRows } from './frozen-rows.ts';

const inflated = promisify<Uint8Array, ZlibOptions, Buffer>(inflate);

/** Room for the whole list in one piece, so that a long one is not held twice while its pieces are joined; unused room costs nothing. */
const room = ({ length }: Uint8Array): ZlibOptions => ({ chunkSize: Math.min(2 ** 30, 65_536 + length * 12) });

/** The frozen list as the draw reads it; its digest is checked again each time. */
export function frozenFrame(workspace: Workspace, digest: string): Frame {
  const stored = storedFrame(workspace, digest);
  return frozenRows(compared(inflateSync(stored.text, room(stored.text)), digest), stored.row_count);
}

/** The same for jobs: inflating a long list lets other calls in. */
export async function frozenFrameLater(workspace: Workspace, digest: string): Promise<Frame> {
  const stored = storedFrame(workspace, digest);
  return frozenRows(compared(await inflated(stored.text, room(stored.text)), digest), stored.row_count);
}

/** The canonical text of the frozen list as bytes, compared with its digest; for jobs. */
export async function frozenFrameBytes(workspace: Workspace, digest: string): Promise<Buffer> {
  const { text } = storedFrame(workspace, digest);
  return compared(await inflated(text, room(text)), digest);
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
