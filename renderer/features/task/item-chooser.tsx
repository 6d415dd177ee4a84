import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { itemClasses } from '#domain/vocabulary/item-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './task.module.css';
import type { ChosenItem } from './task-values.ts';

type ItemRow = RowOf<'item.list'>;

interface ItemChooserProps {
  readonly open: boolean;
  /** The day the checks begin: only what the list of that day holds may be chosen. */
  readonly day: string | null;
  readonly chosen: readonly ChosenItem[];
  readonly onChoose: (items: ChosenItem[]) => void;
  readonly onClose: () => void;
}

/** The class of an item, and what keeps it out of a normal draw. */
function classWords({ itemClass, keySupervision, drawExemption }: ItemRow): string {
  const name = nameOfCode(itemClasses, itemClass);
  if (keySupervision) return `${name}（重点监管）`;
  return drawExemption === null ? name : `${name}（双随机例外）`;
}

function columnsFor(isChosen: (row: ItemRow) => boolean): Column<ItemRow>[] {
  return [
    {
      key: 'chosen',
      title: '选',
      width: 44,
      // The row is what is pressed; the box only shows how it stands.
      render: row => <Checkbox checked={isChosen(row)} tabIndex={-1} aria-label={`选择${row.name}`} />,
    },
    { key: 'category', title: '抽查类别', width: 130, render: row => row.category },
    { key: 'name', title: '抽查事项', width: 260, grow: 2, wrap: true, render: row => row.name },
    { key: 'itemClass', title: '事项类别', width: 150, wrap: true, render: classWords },
    { key: 'ratio', title: '抽查比例', width: 150, grow: 1, wrap: true, render: row => row.ratioText || '—' },
  ];
}

interface TableProps {
  readonly day: string | null;
  readonly chosen: readonly ChosenItem[];
  readonly onToggle: (row: ItemRow) => void;
}

function ChooserTable({ day, chosen, onToggle }: TableProps) {
  const [text, setText] = useState('');
  const list = usePagedList('item.list', { text: text.slice(0, 100), on: day });
  const isChosen = (row: ItemRow) => chosen.some(({ id }) => id === row.id);
  return (
    <TableFrame
      tools={<SearchBox value={text} onSearch={setText} placeholder="事项、类别、对象或依据" />}
      ends={<RowCount total={list.total} unit="项" />}
    >
      <DataTable
        label="可选的抽查事项"
        columns={columnsFor(isChosen)}
        list={list}
        onOpen={onToggle}
        isOpen={isChosen}
        empty={
          <EmptyState title="没有符合条件的事项">
            换一个词再找。这里只列检查开始那天有效的清单；没有清单时，先导入并发布。
          </EmptyState>
        }
      />
    </TableFrame>
  );
}

function Chooser({ day, chosen, onChoose, onClose }: Omit<ItemChooserProps, 'open'>) {
  const [items, setItems] = useState(chosen);
  const toggle = ({ id, name, itemClass }: ItemRow) =>
    setItems(before => {
      const others = before.filter(item => item.id !== id);
      return others.length < before.length ? others : [...before, { id, name, itemClass }];
    });
  return (
    <Modal
      open
      title="选择抽查事项"
      width={920}
      okText={items.length === 0 ? '确定' : `选定 ${items.length} 项`}
      cancelText="取消"
      onOk={() => onChoose([...items])}
      onCancel={onClose}
    >
      <div className={styles.chooser}>
        <ChooserTable day={day} chosen={items} onToggle={toggle} />
      </div>
    </Modal>
  );
}

/** The item list as a table to choose from: arrows move, Enter or the space bar chooses. */
export function ItemChooser({ open, ...rest }: ItemChooserProps) {
  return open ? <Chooser {...rest} /> : null;
}
