import { AppError } from '#contract/app-error.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { isOpen } from './row-watch-store.ts';
import type { StagedImport } from './staged-import.ts';

/** An import that was staged and waits for somebody to look at it; there is one at most, for there is one place for staged rows. */
export interface WaitingImport {
  readonly lookId: number;
  readonly staged: StagedImport;
  readonly lookedBy: string;
  readonly lookedAt: string;
  /** How many stand in the registry, and how many of them the file does not name; null for files that do not say. */
  readonly register: { readonly present: number; readonly missing: number } | null;
  readonly idleMilliseconds: number;
  /** When it was last looked at, in milliseconds. */
  touchedAt: number;
  timer: NodeJS.Timeout;
}

type End = 'published' | 'dropped' | 'idle' | 'other-import';

interface Waiting {
  current: WaitingImport | null;
  last: number;
  readonly ends: Map<number, End>;
}

const waitingOf = new WeakMap<Workspace, Waiting>();

function waiting(workspace: Workspace): Waiting {
  const known = waitingOf.get(workspace) ?? { current: null, last: 0, ends: new Map() };
  waitingOf.set(workspace, known);
  return known;
}

const endSentences: Readonly<Record<End, string>> = {
  published: '这次预览的内容已经导入，结果在导入记录里。',
  dropped: '这次导入预览已经放弃，没有导入任何内容。需要时请重新选择文件。',
  idle: '这次导入预览放置太久，已自动放弃，没有导入任何内容。请重新选择文件。',
  'other-import': '另一个导入已经开始，这次导入预览已自动放弃，没有导入任何内容。请重新选择文件。',
};

/** Keeps a staged import until somebody publishes or drops it, or nobody looks at it for too long. */
export function keepStaged(
  workspace: Workspace,
  made: Omit<WaitingImport, 'lookId' | 'touchedAt' | 'timer'>,
  now: number,
): WaitingImport {
  const all = waiting(workspace);
  dropStaged(workspace, 'other-import');
  all.last += 1;
  const expire = () => {
    // The tables of the staged rows go within no transaction of somebody else.
    if (!isOpen(workspace.database) || workspace.database.long.ended()) return;
    if (all.current?.timer === timer) dropStaged(workspace, 'idle');
  };
  const timer = setTimeout(expire, made.idleMilliseconds).unref();
  all.current = { ...made, lookId: all.last, touchedAt: now, timer };
  return all.current;
}

/** The import that waits, if any; one that nobody looked at for too long does not wait any more. */
export function waitingImport(workspace: Workspace, now: number): WaitingImport | null {
  const { current } = waiting(workspace);
  if (!current || now - current.touchedAt <= current.idleMilliseconds) return current;
  if (workspace.database.long.ended() === null) dropStaged(workspace, 'idle');
  return null;
}

/** The import of which a page speaks. Throws AppError('not-found') with what became of it. */
export function requireStaged(workspace: Workspace, lookId: number, now: number): WaitingImport {
  const found = waitingImport(workspace, now);
  if (found?.lookId !== lookId) {
    const end = waiting(workspace).ends.get(lookId);
    throw new AppError('not-found', end ? endSentences[end] : '找不到这次导入预览，请重新选择文件。');
  }
  found.touchedAt = now;
  found.timer.refresh();
  return found;
}

/** Forgets what was staged, published or not. */
export function dropStaged(workspace: Workspace, end: End): void {
  const all = waiting(workspace);
  const { current } = all;
  if (!current) return;
  all.current = null;
  all.ends.set(current.lookId, end);
  clearTimeout(current.timer);
  current.staged.discard();
}
