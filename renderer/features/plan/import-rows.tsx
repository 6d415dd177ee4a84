import type { OutputOf } from '#contract/contract.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import styles from './plan.module.css';

type Row = OutputOf<'plan.look'>['rows'][number];

const fates: Readonly<Record<Row['fate'], readonly [Tone, string]>> = {
  added: ['good', '新增'],
  changed: ['active', '变更'],
  same: ['plain', '相同'],
  refused: ['late', '不导入'],
  missing: ['soon', '文件里没有'],
};

function changes({ fields, detail }: Row) {
  if (fields.length === 0) return detail;
  return fields.map(({ field, name, before, after }) => (
    <div key={field}>
      {name}：{before || '（空）'} → {after || '（空）'}
    </div>
  ));
}

const columns: readonly Column<Row>[] = [
  { key: 'row', title: '行', width: 48, render: row => (row.rowNumber === 0 ? '—' : row.rowNumber) },
  {
    key: 'fate',
    title: '结果',
    width: 104,
    render: row => <StatusMark tone={fates[row.fate][0]}>{fates[row.fate][1]}</StatusMark>,
  },
  { key: 'title', title: '抽查任务', width: 200, grow: 1, wrap: true, render: row => row.title },
  { key: 'changes', title: '事项，或有什么变化', width: 260, grow: 1.5, wrap: true, render: changes },
  {
    key: 'problems',
    title: '需要核对',
    width: 300,
    grow: 1.5,
    wrap: true,
    render: row =>
      row.problems.length === 0 ? '—' : row.problems.map(sentence => <div key={sentence}>{sentence}</div>),
  },
];

/** What each row of a file would do. */
export function ImportRows({ rows }: { rows: readonly Row[] }) {
  const list = fixedList(rows.map((row, place) => ({ ...row, id: place + 1 })));
  return (
    <div className={styles.rows}>
      <DataTable
        label="导入预览"
        columns={columns}
        list={list}
        empty={<EmptyState title="没有可导入的行">表头下面没有读到内容。</EmptyState>}
      />
    </div>
  );
}
