import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { outsideCheckFields } from '#domain/follow-up/outside-check-fields.ts';
import { readDateCell } from '#domain/registry/date-cell.ts';
import { splitClauses, splitPeople } from '#domain/text/list-separators.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import type { VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';
import { type Eligibility, eligibility } from '../plan/eligibility.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import { itemsNamed } from './checked-items.ts';
import { register, requireRight } from './outside-check-commands.ts';
import type { CheckedItem } from './outside-check-store.ts';
import { problemOutcomes } from './problem-outcomes.ts';
import { type ReadSheet, readSheet, requireSameFile, type SheetRow } from './sheet-rows.ts';

type Entry = ParsedInputOf<'outsideCheck.add'>;

interface ReadCheck {
  readonly row: SheetRow;
  readonly items: readonly CheckedItem[];
  /** Null where it cannot be registered. */
  readonly entry: Entry | null;
  readonly problem: string;
}

/** Says what each row of a file would become; nothing is kept. */
export async function lookOutsideChecks(context: JobContext, { file }: ParsedInputOf<'outsideCheck.look'>) {
  const { read, checks } = await readChecks(context, file);
  const rows = checks.map(({ row, entry, items, problem }) => ({
    row: row.row,
    objectName: row.text('objectName'),
    checkedOn: entry?.checkedOn ?? row.text('checkedOn'),
    items: row.text('items'),
    problem,
    outsideList: items.some(({ listed }) => !listed),
    hasFinding: entry !== null && problemOutcomes.includes(entry.outcome),
  }));
  return { fileName: read.fileName, sha256: read.sha256, rows };
}

/** Registers what is right of a file that was looked at. */
export async function importOutsideChecks(context: JobContext, { file, sha256 }: ParsedInputOf<'outsideCheck.import'>) {
  const { read, checks } = await readChecks(context, file);
  requireSameFile(read, sha256);
  const right = checks.flatMap(({ entry, items }) => (entry ? [{ entry, items }] : []));
  const refused = checks.length - right.length;
  if (right.length === 0) throw new AppError('invalid-input', '文件里没有可以登记的检查，请看各行的说明。');
  return context.commit(command => {
    for (const { entry, items } of right) register(command, entry, items);
    command.note({
      subject: `抽取之外的检查 ${read.fileName}`,
      after: { sha256, 登记: right.length, 未登记: refused },
    });
    return { registered: right.length, refused };
  });
}

async function readChecks(context: JobContext, file: string): Promise<{ read: ReadSheet; checks: ReadCheck[] }> {
  const read = await readSheet(context, file, { fields: outsideCheckFields, what: '检查登记' });
  const staff = eligibility(context.workspace);
  const seen = new Set<string>();
  const checks = read.rows.map(row => {
    const one = readCheck(context, row, staff);
    if (!one.entry) return one;
    const key = [one.entry.objectName, one.entry.checkedOn, one.entry.source].join('\n');
    if (!seen.has(key)) {
      seen.add(key);
      return one;
    }
    return { ...one, entry: null, problem: '文件里前面已有同一来源、同一天对这个对象的检查。' };
  });
  return { read, checks };
}

function readCheck(context: QueryContext, row: SheetRow, staff: Eligibility): ReadCheck {
  try {
    const entry = entryOf(context, row);
    if (context.workspace.outsideChecks.isRegistered(entry.objectName, entry.checkedOn, entry.source)) {
      return { row, items: [], entry: null, problem: '同一来源、同一天对这个对象的检查已经登记过。' };
    }
    return { row, items: requireRight(context, entry, staff), entry, problem: '' };
  } catch (error) {
    if (error instanceof AppError) return { row, items: [], entry: null, problem: error.message };
    throw error;
  }
}

function entryOf(context: QueryContext, row: SheetRow): Entry {
  const { workspace } = context;
  const checkedOn = dateOf(row, 'checkedOn', '检查日期') ?? '';
  const object = objectOf(context, row);
  const { ids, others } = itemsNamed(workspace, splitClauses(row.text('items')), checkedOn);
  const objectName = object?.name ?? row.text('objectName');
  if (objectName === '') throw new AppError('invalid-input', '没有检查对象。');
  if (checkedOn === '') throw new AppError('invalid-input', '没有检查日期。');
  return {
    source: codeOf(outsideSources, row.text('source'), '检查来源'),
    kind: row.text('kind') === '' ? 'daily' : codeOf(outsideCheckKinds, row.text('kind'), '检查类型'),
    clue: row.text('clue').slice(0, 500),
    orderedAbove: ['是', '√', '1', '上级部署'].includes(row.text('orderedAbove')),
    objectId: object?.id ?? null,
    objectCode: row.text('objectCode').toUpperCase().slice(0, 40),
    objectName: objectName.slice(0, 200),
    department: row.text('department').slice(0, 100) || workspace.bureau.get().name,
    itemIds: ids,
    otherItems: others,
    inspectorIds: splitPeople(row.text('inspectors')).map(name => inspectorOf(context, name)),
    approvedBy: row.text('approvedBy').slice(0, 40),
    approvedOn: dateOf(row, 'approvedOn', '批准日期'),
    urgentReason: row.text('urgentReason').slice(0, 500) || null,
    checkedOn,
    endedOn: dateOf(row, 'endedOn', '完成日期') ?? checkedOn,
    outcome: codeOf(outcomes, row.text('outcome'), '检查结果'),
    finding: row.text('finding').slice(0, 2000),
  };
}

function objectOf({ workspace }: QueryContext, row: SheetRow) {
  const code = row.text('objectCode').toUpperCase();
  return code === '' ? null : workspace.objects.byCode(code);
}

function dateOf(row: SheetRow, key: string, name: string): string | null {
  if (row.text(key) === '') return null;
  const read = readDateCell(row.cell(key));
  if (read.ok) return read.date;
  throw new AppError('invalid-input', `${name}“${row.text(key)}”读不出来。`);
}

function codeOf(entries: readonly VocabularyEntry[], word: string, name: string): string {
  const found = entries.find(entry => entry.name === word || entry.code === word || entry.aliases?.includes(word));
  if (found) return found.code;
  throw new AppError(
    'invalid-input',
    `${name}“${word}”不认识，应为${entries.map(entry => entry.name).join('、')}之一。`,
  );
}

/** A name that two people bear says of neither that he was there. */
function inspectorOf({ workspace }: QueryContext, name: string): number {
  const named = workspace.inspectors.search(name).filter(person => person.name === name);
  const [only] = named;
  if (named.length === 1 && only) return only.id;
  if (named.length > 1) throw new AppError('invalid-input', `检查人员“${name}”有重名，请在页面上登记这一次检查。`);
  throw new AppError('invalid-input', `检查人员“${name}”不在执法检查人员名录里。`);
}
