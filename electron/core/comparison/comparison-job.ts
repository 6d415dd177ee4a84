import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { comparisonIndex } from '#domain/comparison/comparison-index.ts';
import { type Party, partyOf } from '#domain/comparison/party.ts';
import { settle } from '#domain/comparison/settle.ts';
import { type CellValue, isBlankRow } from '#domain/registry/cell-value.ts';
import { actorText } from '../account/actor.ts';
import { fileIdentity, requireUnchanged } from '../files/file-identity.ts';
import { readRows } from '../files/row-reading.ts';
import { breathe } from '../jobs/breathe.ts';
import { lookAgain } from '../registry/file-look.ts';
import { plainCell } from '../registry/plain-cell.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { countParts } from './comparison-view.ts';
import { readListRow } from './list-row.ts';
import { type ListRow, type StagedComparisonStore, stagedComparisonStore } from './staged-comparison-store.ts';

type RunInput = ParsedInputOf<'comparison.run'>;

/** So many are handled in some milliseconds; everybody else's questions wait no longer than that. */
const atOnce = 1000;

/** An object may be like many rows at its address. */
const metAtOnce = 200;

/** Compares the registry of objects with a list of another department, and keeps the result. */
export async function runComparison(context: JobContext, input: RunInput) {
  requireName(input);
  const { workspace, application } = context;
  const { path, name } = application.grants.input(input.file);
  // An import would change what is being compared.
  const release = application.holdAlone('import', '导入或名单比对正在进行，请等它完成后再比对。');
  let staging: StagedComparisonStore | null = null;
  try {
    staging = stagedComparisonStore(workspace.database);
    const { identity } = await lookAgain(context, path);
    const list = await readList(context, input, path);
    const extent = staging.extent();
    await meetObjects(context, staging, list, extent);
    requireUnchanged(identity, await fileIdentity(path), '在比对期间');
    const kept = staging;
    return await context.commitInPortions(function* (command) {
      const file = { file_name: name, file_sha256: identity?.sha256 ?? '' };
      const made = { made_by: actorText(command.actor), made_at: instantText(command.now()) };
      const size = { row_count: list.rows.length, object_count: extent.count, last_object_id: extent.last };
      const id = workspace.comparisons.add({ source: input.source, ...file, ...size, ...made });
      for (const { done, total } of kept.publish(id)) yield { phase: '保存', done, total };
      const view = countParts(workspace, id);
      const after = { fileName: name, fileSha256: file.file_sha256, ...view.counts };
      command.note({ subject: `名单比对：${input.source}`, after });
      return view;
    });
  } finally {
    release();
    staging?.discard();
  }
}

function requireName({ mapping }: RunInput): void {
  if (!mapping.includes('name')) {
    throw new AppError('invalid-input', '还没有指定哪一列是“名称”，请在列对应关系中选择。');
  }
  const used = mapping.filter(field => field !== null);
  if (new Set(used).size < used.length) throw new AppError('invalid-input', '有两列对应同一项，请只保留一列。');
}

interface List {
  readonly rows: readonly ListRow[];
  /** By place: false where there is nothing to compare by. */
  readonly readable: readonly boolean[];
  readonly index: ReturnType<typeof comparisonIndex>;
}

const nobody: Party = { creditCode: null, registrationNumber: null, name: '', address: '' };

async function readList(context: JobContext, input: RunInput, path: string): Promise<List> {
  const rows: ListRow[] = [];
  const readable: boolean[] = [];
  const index = comparisonIndex();
  const today = chinaDate(context.now());
  let phase = { done: 0, total: 0 };
  const batches = readRows(path, {
    sheet: input.sheet,
    signal: context.signal,
    workerUrl: context.application.options.tableWorker,
    onProgress: progress => {
      phase = progress;
    },
  });
  for await (const batch of batches) {
    for (const { rowNumber, cells } of batch) {
      if (rowNumber <= input.headerRow) continue;
      const mapped: Record<string, CellValue> = {};
      input.mapping.forEach((field, column) => {
        if (field !== null) mapped[field] = plainCell(cells[column] ?? null);
      });
      if (isBlankRow(Object.values(mapped))) continue;
      const { row, party } = readListRow(mapped, rowNumber, today);
      rows.push(row);
      readable.push(party !== null);
      index.add(party ?? nobody);
    }
    context.progress('读取名单', phase.done, phase.total);
    await breathe(context.signal);
  }
  return { rows, readable, index };
}

/** Walks through the registry once, and settles every row of the list. */
async function meetObjects(
  context: JobContext,
  staging: StagedComparisonStore,
  { rows, readable, index }: List,
  extent: { readonly count: number; readonly last: number },
): Promise<void> {
  for (let after = 0, done = 0; ; ) {
    const objects = staging.objectsAfter(after, metAtOnce);
    for (const object of objects) {
      const codes = { creditCode: object.credit_code, registrationNumber: object.registration_number };
      index.meet(object.id, partyOf(codes, object.name, object.address));
    }
    done += objects.length;
    context.progress('与名录比对', done, extent.count);
    await breathe(context.signal);
    const last = objects.at(-1);
    if (!last) break;
    after = last.id;
  }
  for (let from = 0; from < rows.length; from += atOnce) {
    context.workspace.database.transaction(() => {
      rows.slice(from, from + atOnce).forEach((row, offset) => {
        const place = from + offset;
        staging.put(row, readable[place] ? settle(index.candidatesOf(place)) : { outcome: 'unreadable' });
      });
    });
    context.progress('整理结果', Math.min(rows.length, from + atOnce), rows.length);
    await breathe(context.signal);
  }
}
