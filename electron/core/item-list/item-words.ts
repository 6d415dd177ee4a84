import type { ComparedItem } from '#domain/item-list/item-difference.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { type CheckMethodWording, checkMethodName, checkMethods } from '#domain/vocabulary/check-method.ts';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { isCodeOf, nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { ItemColumns } from '../registry/item-columns.ts';

/** An item in words: an item of the list, or what is about to become one. */
export type WordedItem = ItemColumns & { readonly code: string };

export interface ItemColumn {
  /** The heading under which the import finds the field again. */
  readonly name: string;
  readonly width: number;
  readonly words: (item: WordedItem, wording: CheckMethodWording) => string;
}

const methodWords = ({ methods }: WordedItem, wording: CheckMethodWording) =>
  (JSON.parse(methods) as string[])
    .map(code => (isCodeOf(checkMethods, code) ? checkMethodName(code, wording) : code))
    .join('、');

/** The fields of domain.md 4.1 in the order in which a list is published. */
export const itemWordColumns: readonly ItemColumn[] = [
  { name: '事项编码', width: 14, words: ({ code }) => code },
  { name: '上级/公示系统事项代码', width: 22, words: item => item.external_code ?? '' },
  { name: '抽查类别', width: 20, words: item => item.category },
  { name: '抽查事项', width: 36, words: item => item.name },
  { name: '抽查子项', width: 24, words: item => item.sub_item ?? '' },
  { name: '责任部门/股室', width: 20, words: item => item.department ?? '' },
  { name: '检查对象', width: 28, words: item => item.object_scope },
  { name: '事项类别', width: 16, words: item => nameOfCode(itemClasses, item.item_class) },
  { name: '检查方式', width: 24, words: methodWords },
  { name: '检查主体', width: 24, words: item => item.subject },
  { name: '检查依据', width: 60, words: item => item.basis },
  { name: '检查内容', width: 48, words: item => item.content ?? '' },
  { name: '抽查工作指引', width: 48, words: item => item.guide ?? '' },
  { name: '检查人员要求', width: 24, words: item => item.staff_requirement ?? '' },
  { name: '抽查比例', width: 24, words: item => item.ratio_text },
  { name: '抽查频次', width: 14, words: item => item.frequency_text },
  { name: '是否可联合', width: 12, words: item => (item.joint === 1 ? '是' : '否') },
  { name: '配合部门', width: 28, words: item => (JSON.parse(item.partners) as string[]).join('、') },
  { name: '列入重点监管事项清单', width: 20, words: item => (item.key_supervision === 1 ? '是' : '否') },
  {
    name: '双随机例外',
    width: 14,
    words: item => (item.draw_exemption === null ? '' : nameOfCode(drawExemptions, item.draw_exemption)),
  },
  { name: '生效日期', width: 14, words: item => item.valid_from ?? '' },
  { name: '失效日期', width: 14, words: item => item.valid_to ?? '' },
  { name: '公示日期', width: 14, words: item => item.disclosed_on ?? '' },
  { name: '公示网址', width: 32, words: item => item.disclosed_at ?? '' },
  { name: '备注', width: 24, words: item => item.remark ?? '' },
];

/** An item as versions are compared, and as the trail keeps it: every field in words. */
export function comparedItem(item: WordedItem, wording: CheckMethodWording): ComparedItem {
  const fields = itemWordColumns.map(({ name, words }) => [name, words(item, wording)] as const);
  return { code: item.code, title: itemTitle(item.name, item.sub_item), fields: Object.fromEntries(fields) };
}
