import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { lineFields } from '#contract/plan-shapes.ts';
import { fieldDifferences, type LineWords } from '#domain/annual-plan/line-content.ts';
import { type LineImportField, lineImportFieldName, lineImportFields } from '#domain/annual-plan/line-import-fields.ts';
import { readPlanTitle } from '#domain/annual-plan/plan-kind.ts';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { lineMatcher, mergedFields } from './line-matching.ts';
import { fieldsOfLine, type LineFields, lineValues } from './line-values.ts';
import { wordsOfLine } from './line-words.ts';
import { editionLines } from './plan-edition.ts';
import type { LineRow } from './plan-line-store.ts';
import { requirePlan } from './plan-view.ts';
import { type FileLine, type PlanFile, readPlanFile } from './read-plan-file.ts';

type Look = OutputOf<'plan.look'>;

/** A line of a file beside the line of the plan that it would change. */
export interface StagedLine {
  readonly file: FileLine;
  readonly fate: 'added' | 'changed' | 'same' | 'refused';
  readonly known: LineRow | null;
  readonly fields: LineFields | null;
  readonly differences: ReturnType<typeof fieldDifferences>;
  readonly problems: readonly string[];
}

/** A file held against a plan; nothing of it is written. */
export interface StagedPlan {
  readonly file: PlanFile;
  readonly lines: readonly StagedLine[];
  /** Standing lines that the file does not name. */
  readonly missing: readonly LineRow[];
  /** Of the file as it is read and of the plan as it stands. */
  readonly stamp: string;
}

/** Reads a file and holds it against a plan, or against nothing where it would become a new one. */
export async function stagePlan(context: JobContext, input: ParsedInputOf<'plan.look'>): Promise<StagedPlan> {
  const { workspace } = context;
  const plan = input.planId === null ? null : requirePlan(context, input.planId);
  const file = await readPlanFile(context, input, { own: plan?.year ?? null, proposed: input.year });
  const standing = (plan ? workspace.planLines.ofPlan(plan.id) : []).filter(line => line.cancelled_in === null);
  const stage = stager(context, standing, file);
  const lines = file.lines.map(stage);
  const named = new Set(lines.flatMap(({ known }) => (known ? [known.id] : [])));
  const state = plan ? editionLines(workspace, plan.id) : [];
  const stamp = sha256Hex(
    canonicalJson({ sha256: file.sha256, mapping: file.mapping, headerRow: file.headerRow, state }),
  );
  return { file, lines, missing: standing.filter(({ id }) => !named.has(id)), stamp };
}

function stager({ workspace, now }: JobContext, standing: readonly LineRow[], file: PlanFile) {
  const byName = new Map(standing.map(line => [matchingForm(line.name), line]));
  const seen = new Map<string, number>();
  const today = chinaDate(now());
  // A plan is made for its year, most often before it has begun.
  const matcher = lineMatcher(workspace, today.slice(0, 4) === String(file.year) ? today : `${file.year}-01-01`);
  const said = new Set(file.mapping.filter((field): field is LineImportField => field !== null));
  const profile = workspace.bureau.profile();

  return (line: FileLine): StagedLine => {
    const problems = line.problems.map(({ field, sentence }) => `${lineImportFieldName(field)}：${sentence}`);
    const refused = (sentence: string): StagedLine => {
      return {
        file: line,
        fate: 'refused',
        known: null,
        fields: null,
        differences: [],
        problems: [...problems, sentence],
      };
    };
    if (line.record === null) return { ...refused(''), problems };
    const key = matchingForm(line.record.name);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      return refused(`与第 ${earlier} 行的任务名称相同，没有导入；请改成不同的名称，或合并为一行。`);
    }
    seen.set(key, line.rowNumber);
    const known = byName.get(key) ?? null;
    const items = known ? workspace.planLines.items(known.id) : [];
    const fields = mergedFields(known && fieldsOfLine(known, items), line.record, said, matcher);
    const checked = lineFields.safeParse(fields);
    if (!checked.success) return refused(`有一格太长或不合规定，没有导入：${checked.error.issues[0]?.message ?? ''}`);
    problems.push(...matchProblems(checked.data));
    const differences = known ? differencesOf(wordsOfLine(known, items, profile), known, checked.data, profile) : [];
    const fate = known === null ? 'added' : differences.length > 0 ? 'changed' : 'same';
    return { file: line, fate, known, fields: checked.data, differences, problems };
  };
}

function matchProblems({ items, range, rangeText }: LineFields): string[] {
  const unmatched = items.filter(({ itemId }) => itemId === null).map(({ text }) => `“${text}”`);
  return [
    ...(unmatched.length > 0 ? [`抽查事项：${unmatched.join('、')}没有对应到抽查事项清单，按文字保留。`] : []),
    ...(range === null && rangeText !== ''
      ? [`抽查对象范围：“${rangeText}”没有对应到名录库，按文字保留，请在计划行里选择范围。`]
      : []),
  ];
}

function differencesOf(
  before: LineWords,
  known: LineRow,
  fields: LineFields,
  profile: Parameters<typeof wordsOfLine>[2],
): StagedLine['differences'] {
  const after = { ...known, ...lineValues(fields) };
  return fieldDifferences(before, wordsOfLine(after, fields.items, profile));
}

const number = (count: number) => count.toLocaleString('en-US');

/** What a file would do to a plan, row by row; nothing is written. */
export async function lookAtPlan(context: JobContext, input: ParsedInputOf<'plan.look'>): Promise<Look> {
  const staged = await stagePlan(context, input);
  const { file, lines, missing, stamp } = staged;
  const rows: Look['rows'] = [
    ...lines.map(({ file: line, fate, differences, problems }) => ({
      rowNumber: line.rowNumber,
      fate,
      title: line.record?.name ?? '（没有名称）',
      detail: line.record?.items.join('；') ?? '',
      fields: differences.map(one => ({ ...one })),
      problems: [...problems],
    })),
    ...missing.map(line => ({
      rowNumber: 0,
      fate: 'missing' as const,
      title: line.name,
      detail: '计划里有，文件里没有',
      fields: [],
      problems: [],
    })),
  ];
  const counts = countsOf(staged);
  const doubtful = lines.filter(line => line.fate !== 'refused' && line.problems.length > 0).length;
  return {
    fileName: file.fileName,
    sheets: file.sheets.filter(one => !one.empty).map(({ index, name, rowCount }) => ({ index, name, rows: rowCount })),
    sheet: file.sheet.index,
    headerRow: file.headerRow,
    headings: [...file.headings],
    mapping: [...file.mapping],
    fields: lineImportFields.map(({ key, name, required }) => ({ key, name, required })),
    columnSet: file.columnSet,
    title: { name: file.title, ...readPlanTitle(file.title) },
    rows,
    counts,
    stamp,
    sentence: `读到 ${number(lines.length)} 行：新增 ${counts.added}，变更 ${counts.changed}，相同 ${counts.same}，不能导入 ${counts.refused}；${doubtful} 行有需要核对的地方。`,
  };
}

/** How many lines of a file come to what. */
export function countsOf({ lines, missing }: StagedPlan): Look['counts'] {
  const count = (fate: StagedLine['fate']) => lines.filter(line => line.fate === fate).length;
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    refused: count('refused'),
    missing: missing.length,
  };
}
