import { Select } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import styles from './item-list.module.css';

interface NamedVersion {
  readonly id: number;
  readonly name: string;
}

type Difference = OutputOf<'itemList.diff'>['rows'][number];
type Row = Difference & { readonly id: number };

const kinds: Readonly<Record<Difference['kind'], { readonly tone: Tone; readonly word: string }>> = {
  added: { tone: 'good', word: '新增' },
  changed: { tone: 'active', word: '修改' },
  dropped: { tone: 'plain', word: '移除' },
};

const columns: readonly Column<Row>[] = [
  {
    key: 'kind',
    title: '变化',
    width: 96,
    render: ({ kind }) => <StatusMark tone={kinds[kind].tone}>{kinds[kind].word}</StatusMark>,
  },
  { key: 'code', title: '编码', width: 90, wrap: true, render: row => row.code },
  { key: 'title', title: '抽查事项', width: 220, grow: 1, wrap: true, render: row => row.title },
  {
    key: 'fields',
    title: '字段：原来 → 现在',
    width: 420,
    grow: 2,
    wrap: true,
    render: row =>
      row.fields.length === 0
        ? '—'
        : row.fields.map(({ field, before, after }) => (
            <div key={field} className={styles.fieldChange}>
              <span className={styles.fieldName}>{field}</span>
              {before ? <span className={styles.before}>{before}</span> : <span>（空）</span>}
              <span className={styles.after}>{after || '（空）'}</span>
            </div>
          )),
  },
];

/** What changed between two versions, field by field; first the newest one beside the one before it. */
export function VersionDifference({ versions }: { versions: readonly NamedVersion[] }) {
  const [chosen, setChosen] = useState<{ before?: number; after?: number }>({});
  const after = chosen.after ?? versions[0]?.id ?? 0;
  const before = chosen.before ?? versions[1]?.id ?? 0;
  const found = useQuery('itemList.diff', { before, after }).data;
  const options = versions.map(({ id, name }) => ({ value: id, label: name }));
  const rows = (found?.rows ?? []).map((row, place) => ({ ...row, id: place + 1 }));
  return (
    <>
      <div className={styles.choice}>
        <Select
          aria-label="原来的版本"
          className={styles.version ?? ''}
          value={before}
          options={options}
          onChange={id => setChosen(now => ({ ...now, before: id }))}
        />
        <span>到</span>
        <Select
          aria-label="现在的版本"
          className={styles.version ?? ''}
          value={after}
          options={options}
          onChange={id => setChosen(now => ({ ...now, after: id }))}
        />
        <output>{found ? `新增 ${found.added} · 修改 ${found.changed} · 移除 ${found.dropped}` : ''}</output>
        <ExportButton job="itemList.exportDiff" input={{ before, after }}>
          导出差异
        </ExportButton>
      </div>
      <DataTable
        label="两版的差异"
        columns={columns}
        list={fixedList(rows, !found)}
        empty={<EmptyState title="没有差异">这两版的事项完全相同。</EmptyState>}
      />
    </>
  );
}
