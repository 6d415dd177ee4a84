import { itemTitle } from '#domain/item-list/item-version.ts';
import { noDetails, type ResultEntry } from '#domain/result/result-entry.ts';
import { notCarriedOutReasons } from '#domain/vocabulary/not-carried-out-reason.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { AssignmentRecord, TeamMember } from '../check/assignment-store.ts';
import type { KnownItem } from '../registry/item-store.ts';
import type { StoredResult } from './stored-result.ts';

/** The columns of the workbook in which 任务单 go out and come back; `fixed` ones say which sheet it is. */
export const sheetColumns = [
  { key: 'number', name: '任务单号', width: 30, fixed: true },
  { key: 'version', name: '版本', width: 8, fixed: true },
  { key: 'object', name: '检查对象', width: 36, fixed: true },
  { key: 'code', name: '统一社会信用代码', width: 24, fixed: true },
  { key: 'outcome', name: '检查结果', width: 34, fixed: false },
  { key: 'notCarriedOut', name: '未实施原因', width: 14, fixed: false },
  { key: 'checkedOn', name: '检查日期', width: 14, fixed: false },
  { key: 'endedOn', name: '完成日期', width: 14, fixed: false },
  { key: 'inspectors', name: '检查人员', width: 22, fixed: false },
  { key: 'finding', name: '发现的问题', width: 40, fixed: false },
  { key: 'problemItems', name: '有问题的抽查事项', width: 34, fixed: false },
  { key: 'article', name: '依据条款', width: 26, fixed: false },
  { key: 'handling', name: '处置情况', width: 26, fixed: false },
  { key: 'note', name: '备注', width: 26, fixed: false },
] as const;

export type SheetKey = (typeof sheetColumns)[number]['key'];
export type SheetTexts = Readonly<Record<SheetKey, string>>;

/** The texts in which items are told apart; ； parts them, which stands in no title. */
export const titleOf = ({ name, sub_item: part }: Pick<KnownItem, 'name' | 'sub_item'>): string =>
  itemTitle(name, part).replaceAll('；', '，');

export interface SheetFacts {
  readonly sheet: AssignmentRecord;
  readonly stored: StoredResult | null;
  readonly items: readonly KnownItem[];
  readonly team: readonly TeamMember[];
  /** The name of anybody in the registry. */
  readonly nameOf: (inspectorId: number) => string;
  readonly outcomeNames: ReadonlyMap<string, string>;
}

/** One 任务单 in the texts of the workbook. */
export function sheetTexts({ sheet, stored, items, team, nameOf, outcomeNames }: SheetFacts): SheetTexts {
  const entry: Pick<ResultEntry, 'notCarriedOut' | 'items'> & Partial<ResultEntry> = stored?.entry ?? noDetails;
  const problems = entry.items.filter(({ problem }) => problem);
  const titles = new Map(items.map(item => [item.id, titleOf(item)]));
  const each = (key: 'article' | 'handling') => [...new Set(problems.map(row => row[key]))].filter(Boolean).join('；');
  return {
    number: sheet.number,
    version: `${stored?.record.version ?? 0}`,
    object: sheet.object_name,
    code: sheet.object_code.startsWith('N-') ? '' : sheet.object_code,
    outcome: entry.outcome === undefined ? '' : (outcomeNames.get(entry.outcome) ?? entry.outcome),
    notCarriedOut: entry.notCarriedOut === null ? '' : nameOfCode(notCarriedOutReasons, entry.notCarriedOut),
    checkedOn: entry.checkedOn ?? '',
    endedOn: entry.endedOn ?? '',
    inspectors: (entry.inspectorIds ?? team.map(({ id }) => id)).map(nameOf).join('、'),
    finding: entry.finding ?? '',
    problemItems: problems.map(({ itemId }) => titles.get(itemId) ?? '').join('；'),
    article: each('article'),
    handling: each('handling'),
    note: entry.note ?? '',
  };
}
