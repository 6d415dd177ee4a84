import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { type RowOf, usePagedList } from '../../data/use-paged-list.ts';
import { CodeText } from '../../ui/code-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './task.module.css';
import type { ChosenObject } from './task-values.ts';

type ObjectRow = RowOf<'object.list'>;

interface ObjectChooserProps {
  readonly open: boolean;
  readonly chosen: readonly ChosenObject[];
  readonly onChoose: (objects: ChosenObject[]) => void;
  readonly onClose: () => void;
}

const byName = { column: 'name', direction: 'up' } as const;

function columnsFor(isChosen: (row: ObjectRow) => boolean): Column<ObjectRow>[] {
  return [
    {
      key: 'chosen',
      title: '选',
      width: 44,
      // The row is what is pressed; the box only shows how it stands.
      render: row => <Checkbox checked={isChosen(row)} tabIndex={-1} aria-label={`选择${row.name}`} />,
    },
    { key: 'name', title: '检查对象', width: 260, grow: 2, wrap: true, render: row => row.name },
    { key: 'code', title: '代码', width: 216, render: row => <CodeText>{row.code}</CodeText> },
    { key: 'station', title: '管辖单位', width: 150, grow: 1, render: row => row.station ?? '—' },
    { key: 'risk', title: '风险等级', width: 96, render: row => nameOfCode(riskClasses, row.riskClass) },
  ];
}

function ChooserTable({ chosen, onToggle }: { chosen: readonly ChosenObject[]; onToggle: (row: ObjectRow) => void }) {
  const [text, setText] = useState('');
  const filter = { text: text.slice(0, 100), riskClasses: [], states: [], stations: [], labels: [] };
  const list = usePagedList('object.list', { filter, sort: byName });
  const isChosen = (row: ObjectRow) => chosen.some(({ id }) => id === row.id);
  return (
    <TableFrame
      tools={<SearchBox value={text} onSearch={setText} placeholder="名称、代码或拼音首字母" />}
      ends={<RowCount total={list.total} unit="户" />}
    >
      <DataTable
        label="可选的检查对象"
        columns={columnsFor(isChosen)}
        list={list}
        onOpen={onToggle}
        isOpen={isChosen}
        empty={<EmptyState title="没有符合条件的对象">换一个词再找，或先导入检查对象名录库。</EmptyState>}
      />
    </TableFrame>
  );
}

function Chooser({ chosen, onChoose, onClose }: Omit<ObjectChooserProps, 'open'>) {
  const [objects, setObjects] = useState(chosen);
  const toggle = ({ id, code, name }: ObjectRow) =>
    setObjects(before => {
      const others = before.filter(object => object.id !== id);
      return others.length < before.length ? others : [...before, { id, code, name }];
    });
  return (
    <Modal
      open
      title="选择检查对象"
      width={920}
      okText={objects.length === 0 ? '确定' : `选定 ${objects.length} 户`}
      cancelText="取消"
      onOk={() => onChoose([...objects])}
      onCancel={onClose}
    >
      <div className={styles.chooser}>
        <ChooserTable chosen={objects} onToggle={toggle} />
      </div>
    </Modal>
  );
}

/** The registry of objects as a table to choose from: arrows move, Enter or the space bar chooses. */
export function ObjectChooser({ open, ...rest }: ObjectChooserProps) {
  return open ? <Chooser {...rest} /> : null;
}
