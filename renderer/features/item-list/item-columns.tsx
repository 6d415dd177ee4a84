import { checkMethodName, checkMethods } from '#domain/vocabulary/check-method.ts';
import { drawExemptions } from '#domain/vocabulary/draw-exemption.ts';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { isCodeOf, nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Column } from '../../ui/table/column.ts';
import styles from './item-list.module.css';

export type ItemRow = RowOf<'item.list'>;

/** 重点检查事项 or 一般检查事项. */
export function ItemClass({ itemClass }: { itemClass: string }) {
  const name = nameOfCode(itemClasses, itemClass);
  return itemClass === 'key' ? <strong>{name}</strong> : name;
}

/** The check methods of an item in the wording of the profile. */
export function MethodNames({ methods }: { methods: readonly string[] }) {
  const wording = useQuery('profile.get', {}).data?.methodNames ?? {};
  return methods.map(code => (isCodeOf(checkMethods, code) ? checkMethodName(code, wording) : code)).join('、');
}

/** 「A:3%;B:10%;C:30%」 may break after a semicolon, and not inside of a number. */
function breakable(text: string): string {
  return text.replaceAll(/[;；]/g, '$&\u200b');
}

/** 抽查比例 as the list writes it; what the product cannot compute is said to be text. */
function Ratio({ row }: { row: ItemRow }) {
  if (row.ratioText === '') return '—';
  return (
    <>
      {breakable(row.ratioText)}
      {row.ratioWords === null ? <span className={styles.asText}>（文字，不能计算）</span> : null}
    </>
  );
}

/** The columns of the item list; long texts break into lines, because this list is read, not skimmed. */
export const itemColumns: readonly Column<ItemRow>[] = [
  { key: 'code', title: '编码', width: 88, sortable: true, wrap: true, fixed: true, render: row => row.code },
  {
    key: 'category',
    title: '抽查类别',
    width: 120,
    grow: 0.6,
    sortable: true,
    wrap: true,
    render: row => row.category,
  },
  {
    key: 'name',
    title: '抽查事项',
    width: 220,
    grow: 2,
    sortable: true,
    wrap: true,
    fixed: true,
    render: row => row.name,
  },
  { key: 'objectScope', title: '检查对象', width: 170, grow: 1.2, wrap: true, render: row => row.objectScope },
  {
    key: 'itemClass',
    title: '事项类别',
    width: 138,
    sortable: true,
    wrap: true,
    render: row => <ItemClass itemClass={row.itemClass} />,
  },
  {
    key: 'methods',
    title: '检查方式',
    width: 120,
    grow: 0.8,
    wrap: true,
    render: row => <MethodNames methods={row.methods} />,
  },
  {
    key: 'ratio',
    title: '抽查比例',
    width: 130,
    grow: 0.8,
    wrap: true,
    render: row => <Ratio row={row} />,
  },
  { key: 'frequency', title: '频次', width: 84, wrap: true, render: row => row.frequencyText || '—' },
  {
    key: 'department',
    title: '责任部门',
    width: 120,
    wrap: true,
    hidden: true,
    render: row => row.department || '—',
  },
  {
    key: 'partners',
    title: '配合部门',
    width: 150,
    wrap: true,
    hidden: true,
    render: row => (row.joint ? row.partners.join('、') || '可联合' : '—'),
  },
  {
    key: 'drawExemption',
    title: '双随机例外',
    width: 110,
    hidden: true,
    render: row => (row.drawExemption === null ? '—' : nameOfCode(drawExemptions, row.drawExemption)),
  },
  { key: 'subject', title: '检查主体', width: 160, wrap: true, hidden: true, render: row => row.subject },
  { key: 'basis', title: '检查依据', width: 260, grow: 1, wrap: true, hidden: true, render: row => row.basis },
];
