import { open as openFile, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type SqliteDatabase from 'better-sqlite3';
import { AppError } from '#contract/app-error.ts';
import { rephrasedDatabaseFailure } from './database-failure.ts';

/** A transaction that gives the thread back between its portions, and what the rest of the core must know of it. */
export interface LongTransaction {
  /**
   * Runs the steps of `work` in one immediate transaction, with `between` after each of them; anything thrown by either rolls
   * back all of it. On the disk it is one transaction like any other.
   */
  run<Step, Result>(work: Generator<Step, Result>, between: (step: Step) => Promise<void>): Promise<Result>;
  /** Null when none is open; else what is fulfilled, never rejected, once it was committed or rolled back. */
  ended(): Promise<void> | null;
  /** Throws RangeError where something else would write into a transaction that is not its own. */
  requireTurn(): void;
}

interface Open {
  readonly ended: Promise<void>;
  /** Whether a step of the transaction itself is running just now. */
  stepping: boolean;
}

/** The connection is the only one there can be: what is asked between two portions reads what was written so far. */
export function longTransaction(raw: SqliteDatabase.Database): LongTransaction {
  let open: Open | null = null;

  function step<Result>(transaction: Open, work: () => Result): Result {
    // A full disk makes SQLite roll back by itself, even in a query asked meanwhile; each row would be committed from here on.
    if (!raw.inTransaction) {
      throw new AppError('disk-full', '读写磁盘失败，这一步没有保存。请检查磁盘空间和磁盘状态后再试。');
    }
    transaction.stepping = true;
    try {
      return work();
    } finally {
      transaction.stepping = false;
    }
  }

  async function finish<Step, Result>(
    transaction: Open,
    work: Generator<Step, Result>,
    between: (step: Step) => Promise<void>,
  ): Promise<Result> {
    for (;;) {
      const next = step(transaction, () => work.next());
      if (!next.done) {
        await between(next.value);
        continue;
      }
      await flushLog(raw);
      step(transaction, () => commitAlone(raw));
      return next.value;
    }
  }

  return {
    async run(work, between) {
      if (open) throw new RangeError('A long transaction is under way already.');
      let settle: () => void = () => undefined;
      const ended = new Promise<void>(resolve => {
        settle = resolve;
      });
      raw.exec('BEGIN IMMEDIATE');
      open = { ended, stepping: false };
      try {
        const result = await finish(open, work, between);
        await checkpoint(raw);
        return result;
      } catch (error) {
        if (raw.inTransaction) raw.exec('ROLLBACK');
        throw rephrasedDatabaseFailure(error);
      } finally {
        open = null;
        settle();
      }
    },

    ended: () => open?.ended ?? null,

    requireTurn() {
      if (open && !open.stepping)
        throw new RangeError('Nothing is written beside a long transaction: wait for its end.');
    },
  };
}

/** Brings what was written so far to the disk while queries go on, so that the commit has little left to wait for. */
async function flushLog({ name }: SqliteDatabase.Database): Promise<void> {
  try {
    const log = await openFile(`${name}-wal`, 'r+');
    await log.datasync().finally(() => log.close());
  } catch {
    // The commit itself waits for the disk and says what is wrong with it.
  }
}

/** Commits and leaves the copying of the log into the file for a turn of its own. */
function commitAlone(raw: SqliteDatabase.Database): void {
  const pages = raw.pragma('wal_autocheckpoint', { simple: true });
  raw.pragma('wal_autocheckpoint = 0');
  try {
    raw.exec('COMMIT');
  } finally {
    raw.pragma(`wal_autocheckpoint = ${pages}`);
  }
}

/** Does what SQLite would have done within the commit, and only where it would: when the log has grown long. */
async function checkpoint(raw: SqliteDatabase.Database): Promise<void> {
  await setImmediate();
  try {
    const longest =
      Number(raw.pragma('wal_autocheckpoint', { simple: true })) * Number(raw.pragma('page_size', { simple: true }));
    if ((await stat(`${raw.name}-wal`)).size > longest) raw.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // It is committed; one of the next commits brings the log into the file.
  }
}
