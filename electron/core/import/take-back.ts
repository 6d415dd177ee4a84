import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { ImportKind } from '#domain/registry/import-kind.ts';
import { actorText } from '../account/actor.ts';
import { tableTitle } from '../audit/protected-tables.ts';
import type { TableShape } from '../audit/table-shape.ts';
import { commitAfterBackup } from '../backup/backup-before-import.ts';
import { importKindNames } from '../registry/import-targets.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Portion } from '../service/run-command.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addedKeys, type BatchImage, keptImages, type RowKey } from './batch-image-store.ts';
import { holdImports } from './import-job.ts';
import { type LaterWrite, laterWrites } from './later-write-store.ts';
import { recordedTables } from './recorded-tables.ts';
import {
  lastChange,
  openDraw,
  publishedVersion,
  referencedRows,
  restoreStore,
  signChanges,
  versionsOfBatch,
} from './restore-store.ts';
import { staysBecause } from './take-back-rule.ts';

type Result = OutputOf<'import.takeBack'>;

/** So many rows are written back in a few milliseconds. */
const rowsAtOnce = 100;
const mostNamed = 50;
const importActions = new Set(['import.run', 'import.publish']);

interface Batch {
  readonly id: number;
  readonly kind: ImportKind;
  readonly fileName: string;
}

/** Restores what an import changed and removes what it brought, where nothing was built upon it since. */
export async function takeBackImport(context: JobContext, { batchId, reason }: ParsedInputOf<'import.takeBack'>) {
  const release = holdImports(context);
  try {
    const { workspace } = context;
    const batch = requireBatch(workspace, batchId);
    const found = workspace.imports.get(batchId);
    const counts = JSON.parse(found?.result ?? '{}') as { created: number; updated: number };
    return await commitAfterBackup(context, counts, command => takeBack(command, batch, reason));
  } finally {
    release();
  }
}

function requireBatch({ imports, database }: Workspace, id: number): Batch {
  const found = imports.get(id);
  if (!found) throw new AppError('not-found', '找不到这次导入。');
  const stays = staysBecause(found);
  if (stays !== null) throw new AppError('conflict', stays);
  const draw = openDraw(database);
  if (draw !== null) throw new AppError('conflict', `抽取“${draw}”正在进行，请在它结束后再收回导入。`);
  return { id, kind: (found.register ?? found.kind) as ImportKind, fileName: found.file_name };
}

function* takeBack(command: CommandContext, batch: Batch, reason: string): Generator<Portion, Result> {
  const { workspace, actor } = command;
  const { database, imports } = workspace;
  const at = instantText(command.now());
  const untouched = yield* lookForLater(workspace, batch);
  const before = lastChange(database);
  const kept = new Map<string, { title: string; why: string }>(untouched.named);
  const work = { ...untouched, kept, batch };
  const removed = yield* removeAdded(workspace, work);
  const restored = yield* restoreChanged(workspace, work);
  signChanges(database, before, actorText(actor), `收回导入：${reason}`, at);
  const sentence = sentenceOf(restored, removed, kept.size);
  imports.setTakenBack(batch.id, { at, by: actorText(actor), reason, sentence });
  const named = [...kept.values()].slice(0, mostNamed);
  const after = { restored, removed, kept: kept.size, stays: named.map(({ title, why }) => `${title}：${why}`) };
  command.note({ subject: `收回导入 ${importKindNames[batch.kind]} ${batch.fileName}`, after, reason });
  return { restored, removed, kept: named, sentence };
}

function sentenceOf(restored: number, removed: number, kept: number): string {
  const number = (count: number) => count.toLocaleString('en-US');
  const stays = kept > 0 ? `，保留 ${number(kept)}（导入之后用过或改过）` : '';
  return `已收回：恢复原样 ${number(restored)} · 移出 ${number(removed)}${stays}。`;
}

interface Work {
  readonly batch: Batch;
  /** Owners that were changed by other means since; they stay as they are. */
  readonly changed: ReadonlySet<RowKey>;
  readonly kept: Map<string, { title: string; why: string }>;
}

const shapeOf = ({ audit }: Workspace, table: string): TableShape => {
  const shape = audit.rows.tables().get(table);
  if (!shape) throw new RangeError(`The table ${table} is covered by the log.`);
  return shape;
};

function storesOf(workspace: Workspace, kind: ImportKind) {
  return new Map(
    recordedTables[kind].map(({ table, owner }) => [
      table,
      restoreStore(workspace.database, table, shapeOf(workspace, table), owner),
    ]),
  );
}

const keysOf = (image: BatchImage): RowKey[] => [...image.rows.map(([key]) => key), ...addedKeys(image)];

/** Finds what was changed since: a later import stands in the way, anything else keeps its row as it is. */
function* lookForLater(workspace: Workspace, { id, kind }: Batch) {
  const { database } = workspace;
  const stores = storesOf(workspace, kind);
  const main = stores.get(recordedTables[kind].at(-1)?.table ?? '');
  const later = laterWrites(workspace, id);
  const changed = new Set<RowKey>();
  const named = new Map<string, { title: string; why: string }>();
  const versions = new Set<number>();
  let done = 0;
  for (const { table, image } of keptImages(database, id).all()) {
    const store = stores.get(table);
    const shape = shapeOf(workspace, table);
    for (const key of keysOf(image)) {
      if (table === 'item_version') versions.add(Number(key));
      const write = later(table, shape, key);
      if (write && importActions.has(write.action)) throw blockedBy(write);
      const owner = write && store?.owner(key);
      if (!write || owner === null || owner === undefined) continue;
      changed.add(owner);
      named.set(String(owner), { title: main?.title(owner) ?? String(owner), why: '导入之后改过' });
    }
    done += 1;
    yield { phase: '核对导入之后的改动', done, total: done };
  }
  requireDraft(workspace, kind, id, versions);
  return { changed, named };
}

function blockedBy({ subject, at }: LaterWrite): AppError {
  const when = at.slice(0, 16).replace('T', ' ');
  return new AppError(
    'conflict',
    `${when} 的“${subject}”又改动了同样的记录。请先收回那一次，再收回这一次。没有收回任何内容。`,
  );
}

/** A published list is frozen for good; what came into it by an import goes by the next version only. */
function requireDraft({ database }: Workspace, kind: ImportKind, batch: number, versions: ReadonlySet<number>): void {
  if (kind !== 'item') return;
  if (!publishedVersion(database, [...versions, ...versionsOfBatch(database, batch)])) return;
  throw new AppError('conflict', '这次导入的事项已经随清单发布，发布的清单不能收回。请在下一版草稿里修改。');
}

/** Removes what came new, what hangs from others first; what is used since stays, with everything that hangs from it. */
function* removeAdded(workspace: Workspace, { batch, changed, kept }: Work): Generator<Portion, number> {
  const { database } = workspace;
  const stores = storesOf(workspace, batch.kind);
  const main = recordedTables[batch.kind].at(-1)?.table;
  let removed = 0;
  let done = 0;
  for (const { table, owner } of recordedTables[batch.kind]) {
    const store = stores.get(table);
    const used = owner === 'id' ? referencedRows(database, table) : new Map<number, string>();
    for (const { table: of, image } of keptImages(database, batch.id).all()) {
      if (of !== table || !store) continue;
      for (const key of addedKeys(image)) {
        done += 1;
        if (done % rowsAtOnce === 0) yield { phase: '移出新增的', done, total: done };
        const owned = store.owner(key);
        if (owned === null || changed.has(owned)) continue;
        const user = used.get(Number(key));
        if (user !== undefined) {
          kept.set(String(owned), { title: store.title(key), why: `“${tableTitle(user)}”里已有它` });
          continue;
        }
        store.remove(key);
        if (table === main || batch.kind === 'item') removed += Number(table !== 'item_version');
      }
    }
  }
  return removed;
}

/** Brings back what was there, that from which others hang first. */
function* restoreChanged(workspace: Workspace, { batch, changed }: Work): Generator<Portion, number> {
  const stores = storesOf(workspace, batch.kind);
  const owners = new Set<RowKey>();
  let done = 0;
  for (const { table } of recordedTables[batch.kind].toReversed()) {
    const store = stores.get(table);
    for (const { table: of, image } of keptImages(workspace.database, batch.id).all()) {
      if (of !== table || !store) continue;
      for (const [key, values] of image.rows) {
        done += 1;
        if (done % rowsAtOnce === 0) yield { phase: '恢复原样', done, total: done };
        const owner = store.owner(key) ?? key;
        if (changed.has(owner)) continue;
        restoreOne(store, image, key, values);
        owners.add(owner);
      }
    }
  }
  return owners.size;
}

function restoreOne(
  store: ReturnType<typeof restoreStore>,
  image: BatchImage,
  key: RowKey,
  values: readonly (string | number | null)[],
): void {
  try {
    store.restore(image, key, values);
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    const sentence = `“${store.title(key)}”原来的编号现在由另一条记录使用，不能恢复原样。请先核对这两条。没有收回任何内容。`;
    throw new AppError('conflict', sentence, { cause: error });
  }
}
