import zlib from 'node:zlib';
import SqliteDatabase from 'better-sqlite3';

/**
 * Where a program may be told to die: while the frozen list is compressed; in the transaction of the freeze, with the list already
 * in the database; in the transaction of the reveal, with the machine's number already opened; when everything of the reveal is
 * written and only COMMIT is lacking; and after COMMIT, before anybody has been answered.
 */
export const deathPlaces = [
  'list-compressing',
  'list-written',
  'number-opened',
  'before-reveal-commit',
  'after-reveal-commit',
] as const;
export type DeathPlace = (typeof deathPlaces)[number];

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new RangeError('Nothing runs after a kill.');
}

const opened = /^update "draw_attempt" set "machine"/;

const arrange: Record<DeathPlace, () => void> = {
  'list-compressing': dieWhileCompressing,
  'list-written': () => afterStatement(/^insert into "frame"/, die),
  'number-opened': () => afterStatement(opened, die),
  'before-reveal-commit': () => dieAtCommit(opened, false),
  'after-reveal-commit': () => dieAtCommit(opened, true),
};

/** Lets this very process end at `place` as in a power cut, the first time it comes there. */
export function dieAt(place: DeathPlace): void {
  arrange[place]();
}

function dieWhileCompressing(): void {
  const { prototype } = zlib.Deflate as unknown as { prototype: { _transform(...given: unknown[]): void } };
  const transform = prototype._transform;
  prototype._transform = function compressAndDie(...given) {
    transform.apply(this, given);
    die();
  };
}

/** Calls back when a statement has run, before its transaction ends. */
function afterStatement(pattern: RegExp, done: () => void): void {
  const { prepare } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.prepare = function prepareWatched(this: SqliteDatabase.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (!pattern.test(sql)) return statement;
    const run = statement.run.bind(statement);
    statement.run = (...given: unknown[]) => {
      const answer = Reflect.apply(run, statement, given);
      done();
      return answer;
    };
    return statement;
  } as typeof prepare;
}

function dieAtCommit(pattern: RegExp, committed: boolean): void {
  let written = false;
  afterStatement(pattern, () => {
    written = true;
  });
  const { transaction } = SqliteDatabase.prototype;
  SqliteDatabase.prototype.transaction = function transactionWatched(
    this: SqliteDatabase.Database,
    work: () => unknown,
  ) {
    const whole = transaction.call(this, () => {
      const answer = work();
      if (written && !committed) die();
      return answer;
    });
    const immediate = () => {
      const answer = whole.immediate();
      if (written) die();
      return answer;
    };
    return Object.assign(() => whole(), { immediate });
  } as unknown as typeof transaction;
}
