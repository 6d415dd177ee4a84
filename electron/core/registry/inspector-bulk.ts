import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { moveToAssistants } from './inspector-move.ts';
import { matchingPeople } from './inspector-queries.ts';
import { saveInspector } from './inspector-save.ts';
import type { InspectorRecord } from './inspector-store.ts';

type Input = ParsedInputOf<'inspector.bulkPreview'>;
type Change = Input['change'];

/** How many of the first rows a preview shows. */
const shownFirst = 20;

/** What would become of one person: what he has and gets, or why he stays as he is. */
type Fate = { readonly before: string; readonly after: string } | { readonly why: string };

/** What a change of many people would do: how many change, the first of them before and after, and why the others stay. */
export function previewInspectors({ workspace }: QueryContext, input: Input): OutputOf<'inspector.bulkPreview'> {
  const people = chosen(workspace, input);
  const fateOf = fates(workspace, input.change);
  const reasons = new Map<string, number>();
  const rows: OutputOf<'inspector.bulkPreview'>['rows'] = [];
  for (const person of people) {
    const fate = fateOf(person);
    if ('why' in fate) reasons.set(fate.why, (reasons.get(fate.why) ?? 0) + 1);
    else rows.push({ id: person.id, code: person.code, name: person.name, ...fate });
  }
  const unchanged = [...reasons].map(([why, count]) => ({ why, count }));
  return { inRange: people.length, changes: rows.length, unchanged, rows: rows.slice(0, shownFirst) };
}

/** Changes many people in one command, each as if by hand, with one entry in the trail that has all their rows. */
export function editInspectors(context: CommandContext, input: ParsedInputOf<'inspector.bulkEdit'>) {
  const { change, expected, reason } = input;
  const fateOf = fates(context.workspace, change);
  const people = chosen(context.workspace, input).filter(person => !('why' in fateOf(person)));
  if (people.length === 0) throw new AppError('conflict', '没有人员需要改动，没有保存。');
  if (people.length !== expected) {
    const sentence = `名录在预览之后有变化：预览时要改 ${expected} 人，现在是 ${people.length} 人，没有改动任何人。请重新预览。`;
    throw new AppError('conflict', sentence);
  }
  // One entry speaks for all of them.
  const each: CommandContext = { ...context, workspace: context.workspace, note: () => undefined };
  for (const person of people) {
    if (change.field === 'to-assistants') moveToAssistants(each, person);
    else saveInspector(each, { id: person.id, reason, ...saidOf(change, person) });
  }
  context.note({
    subject: `人员 ${people.length} 人`,
    after: {
      ...told(change),
      人数: people.length,
      人员: people.slice(0, 50).map(({ name, unit }) => `${name}（${unit}）`),
    },
    reason,
  });
  return { changed: people.length };
}

function chosen(workspace: Workspace, { filter, on, only, except }: Input): InspectorRecord[] {
  const some = only && new Set(only);
  const without = new Set(except);
  return matchingPeople(workspace, { filter, on, sort: { column: 'order', direction: 'up' } })
    .map(({ person }) => person)
    .filter(({ id }) => (some === null || some.has(id)) && !without.has(id));
}

const listIn = (person: InspectorRecord, change: Change): string[] =>
  JSON.parse(change.field.endsWith('-field') ? person.fields : person.qualifications) as string[];
const words = (list: readonly string[]) => list.join('、') || '（无）';

function fates(workspace: Workspace, change: Change): (person: InspectorRecord) => Fate {
  switch (change.field) {
    case 'unit':
      return person =>
        person.unit === change.value
          ? { why: `已经在“${change.value}”` }
          : { before: person.unit || '（空）', after: change.value };
    case 'status': {
      const name = nameOfCode(inspectorStatuses, change.value);
      return person =>
        person.status === change.value
          ? { why: `已经是“${name}”` }
          : { before: nameOfCode(inspectorStatuses, person.status), after: name };
    }
    case 'give-field':
    case 'give-qualification':
      return person => {
        const list = listIn(person, change);
        if (list.includes(change.value)) return { why: `已经有“${change.value}”` };
        if (list.length >= 50) return { why: '已经有 50 项，不能再加' };
        return { before: words(list), after: words([...list, change.value]) };
      };
    case 'take-field':
    case 'take-qualification':
      return person => {
        const list = listIn(person, change);
        if (!list.includes(change.value)) return { why: `没有“${change.value}”` };
        return { before: words(list), after: words(list.filter(one => one !== change.value)) };
      };
    case 'to-assistants':
      return person => {
        const kind = staffKinds.find(({ code }) => code === person.staff_kind);
        if (kind?.inspector !== false) return { why: '不是辅助人员，可以作为检查人员' };
        if (workspace.inspectors.hasSheets(person.id)) return { why: '有检查任务单，须留在名录里备查' };
        if (workspace.assistants.find(null, person.name, person.unit))
          return { why: '协助人员库里已有同单位的同名人员' };
        return { before: '检查人员名录库', after: '协助人员和专家库' };
      };
    default:
      return change satisfies never;
  }
}

function saidOf(change: Exclude<Change, { field: 'to-assistants' }>, person: InspectorRecord) {
  switch (change.field) {
    case 'unit':
      return { unit: change.value };
    case 'status':
      return { status: change.value, statusOn: change.since };
    case 'give-field':
      return { fields: [...listIn(person, change), change.value] };
    case 'take-field':
      return { fields: listIn(person, change).filter(one => one !== change.value) };
    case 'give-qualification':
      return { qualifications: [...listIn(person, change), change.value] };
    case 'take-qualification':
      return { qualifications: listIn(person, change).filter(one => one !== change.value) };
    default:
      return change satisfies never;
  }
}

function told(change: Change): Readonly<Record<string, string>> {
  switch (change.field) {
    case 'unit':
      return { 所在单位: change.value };
    case 'status':
      return { 状态: nameOfCode(inspectorStatuses, change.value), 状态日期: change.since ?? '（未填）' };
    case 'give-field':
      return { 增加执法领域: change.value };
    case 'take-field':
      return { 去掉执法领域: change.value };
    case 'give-qualification':
      return { 增加专业资质: change.value };
    case 'take-qualification':
      return { 去掉专业资质: change.value };
    case 'to-assistants':
      return { 移到: '协助人员和专家库' };
    default:
      return change satisfies never;
  }
}
