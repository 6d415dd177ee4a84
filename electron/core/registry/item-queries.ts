import type { ParsedInputOf } from '#contract/contract.ts';
import { checkMethodName, checkMethods } from '#domain/vocabulary/check-method.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { isCodeOf, nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { KnownItem } from './item-store.ts';
import { exportedAtOnce, writeList } from './list-workbook.ts';

/** 抽查事项, in the order of the list or sorted. */
export function listItems(context: QueryContext, input: ParsedInputOf<'item.list'>) {
  const { items } = context.workspace;
  const { page, next } = items.page(input);
  return {
    rows: page.map(item => ({
      id: item.id,
      code: item.code,
      category: item.category,
      name: item.name,
      objectScope: item.object_scope,
      itemClass: item.item_class,
      methods: JSON.parse(item.methods) as string[],
      subject: item.subject,
      basis: item.basis,
      ratioText: item.ratio_text,
      frequencyText: item.frequency_text,
    })),
    next,
    total: items.countMatching(input.text),
  };
}

const columns = [
  ['事项编码', 14],
  ['抽查类别', 20],
  ['抽查事项', 40],
  ['检查对象', 30],
  ['事项类别', 16],
  ['检查方式', 24],
  ['检查主体', 28],
  ['检查依据', 60],
  ['抽查比例', 24],
  ['抽查频次', 16],
] as const;

/** The items that are found, in their order, as a workbook whose headings can be imported again. */
export function exportItems(context: JobContext, { text, sort }: ParsedInputOf<'item.export'>) {
  const { items, bureau } = context.workspace;
  const wording = bureau.profile().methodNames;
  return writeList(context, {
    name: '随机抽查事项清单',
    columns,
    total: items.countMatching(text),
    page: after => items.page({ text, sort, after, limit: exportedAtOnce }),
    cells: item => cellsOf(item, wording),
  });
}

function cellsOf(item: KnownItem, wording: Readonly<Record<string, string>>): string[] {
  const methods = JSON.parse(item.methods) as string[];
  return [
    item.code,
    item.category,
    item.name,
    item.object_scope,
    nameOfCode(itemClasses, item.item_class),
    methods.map(code => (isCodeOf(checkMethods, code) ? checkMethodName(code, wording) : code)).join('、'),
    item.subject,
    item.basis,
    item.ratio_text,
    item.frequency_text,
  ];
}
