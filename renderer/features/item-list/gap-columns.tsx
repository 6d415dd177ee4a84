import type { OutputOf } from '#contract/contract.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import styles from './item-list.module.css';

export type GapRow = OutputOf<'superiorList.gaps'>['rows'][number] & { readonly id: number };

const kinds: Readonly<Record<GapRow['kind'], { readonly tone: Tone; readonly word: string }>> = {
  missing: { tone: 'late', word: '上级有，本单位没有' },
  differing: { tone: 'active', word: '内容不同' },
  extra: { tone: 'plain', word: '本单位有，上级没有' },
};

function decision({ kind, notApplicable }: GapRow): string {
  if (notApplicable !== null) return `不适用：${notApplicable}`;
  return kind === 'extra' ? '—' : '待决定';
}

/** The differences from a superior's list. */
export const gapColumns: readonly Column<GapRow>[] = [
  {
    key: 'kind',
    title: '差异',
    width: 180,
    render: ({ kind }) => <StatusMark tone={kinds[kind].tone}>{kinds[kind].word}</StatusMark>,
  },
  { key: 'title', title: '抽查事项', width: 200, grow: 1, wrap: true, render: row => row.title },
  {
    key: 'fields',
    title: '字段：本单位 → 上级',
    width: 380,
    grow: 2,
    wrap: true,
    render: row =>
      row.fields.length === 0
        ? '—'
        : row.fields.map(({ field, before, after }) => (
            <div key={field} className={styles.fieldChange}>
              <span className={styles.fieldName}>{field}</span>
              <span>{before || '（空）'}</span>
              <span className={styles.after}>{after}</span>
            </div>
          )),
  },
  { key: 'decision', title: '决定', width: 180, grow: 0.6, wrap: true, render: decision },
];
