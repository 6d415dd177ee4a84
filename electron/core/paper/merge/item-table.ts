import { itemTitle } from '#domain/item-list/item-version.ts';
import { type CheckMethodCode, checkMethodName } from '#domain/vocabulary/check-method.ts';
import { isCheckMethod } from '../../document/check-method-words.ts';
import type { KnownItem } from '../../registry/item-store.ts';
import type { TableSource } from './merge-source.ts';

/** The items of a task or of one task sheet, as they stand in the list of items. */
export const itemTable = (items: readonly KnownItem[]): TableSource => ({
  source: 'items',
  title: '抽查事项',
  columns: [
    { title: '序号', width: 'content', align: 'center' },
    { title: '抽查类别', width: { share: 2 } },
    { title: '抽查事项', width: { share: 3 } },
    { title: '检查对象', width: { share: 2 } },
    { title: '检查方式', width: { share: 2 } },
    { title: '检查主体', width: { share: 2 } },
    { title: '检查依据', width: { share: 4 } },
  ],
  count: items.length,
  rows: () =>
    items.map((item, place) => [
      `${place + 1}`,
      item.category,
      itemTitle(item.name, item.sub_item),
      item.object_scope,
      methodWords(item.methods),
      item.subject,
      item.basis.split('\n').filter(Boolean).join('；'),
    ]),
});

const methodWords = (methods: string): string =>
  (JSON.parse(methods) as string[])
    .map(code => (isCheckMethod(code) ? checkMethodName(code as CheckMethodCode) : code))
    .join('、');
