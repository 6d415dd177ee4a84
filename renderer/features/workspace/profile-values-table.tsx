import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type PlainValue, valueText, withValue } from '#domain/profile/profile-value.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import styles from './profile-form.module.css';
import type { Profile } from './profile-values.ts';
import { ValueDrawer } from './value-drawer.tsx';
import { type ValueRow, valueRows } from './value-row.ts';

interface ProfileValuesTableProps {
  readonly profile: Profile;
  readonly mayChange: boolean;
  readonly onChange: (profile: Profile) => void;
}

/** Every value of the profile by itself, with its source, and how the program brings it. */
export function ProfileValuesTable({ profile, mayChange, onChange }: ProfileValuesTableProps) {
  const shipped = useQuery('profile.shipped', {}).data;
  const standing = useQuery('profile.standing', {}).data;
  const [text, setText] = useState('');
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const rows = valueRows(profile, shipped, standing?.missing.map(({ path }) => path) ?? []);
  const wanted = text.trim();
  const shown = rows.filter(row => (!onlyDifferent || row.differs || row.missing) && row.title.includes(wanted));
  const opened = rows.find(({ id }) => id === open);
  const set = (row: ValueRow, value: PlainValue) => {
    onChange(withValue(profile, row.path, value));
    setOpen(null);
  };
  return (
    <>
      <TableFrame
        tools={
          <>
            <SearchBox value={text} onSearch={setText} placeholder="按名称查找" />
            <Checkbox checked={onlyDifferent} onChange={event => setOnlyDifferent(event.target.checked)}>
              只看与随程序的不同的
            </Checkbox>
          </>
        }
        ends={<RowCount total={shown.length} unit="项" />}
      >
        <DataTable
          label="全部参数"
          columns={columns}
          list={fixedList(shown)}
          onOpen={({ id }) => setOpen(id)}
          isOpen={({ id }) => id === open}
          empty={<EmptyState title="没有这样的参数">换一个名称查找，或者去掉“只看不同的”。</EmptyState>}
        />
      </TableFrame>
      {opened ? (
        <ValueDrawer
          key={opened.id}
          row={opened}
          mayChange={mayChange}
          onSet={value => set(opened, value)}
          onClose={() => setOpen(null)}
        >
          {opened.differs && opened.shipped !== undefined && mayChange ? (
            <Button onClick={() => set(opened, opened.shipped ?? null)}>恢复随程序的值</Button>
          ) : null}
        </ValueDrawer>
      ) : null}
    </>
  );
}

const columns: readonly Column<ValueRow>[] = [
  { key: 'title', title: '名称', width: 260, grow: 2, fixed: true, wrap: true, render: ({ title }) => title },
  { key: 'value', title: '现在的值', width: 180, grow: 2, wrap: true, render: ({ value }) => <Words value={value} /> },
  { key: 'mark', title: '与随程序的', width: 130, render: row => <Mark row={row} /> },
  {
    key: 'shipped',
    title: '随程序的值',
    width: 160,
    grow: 1,
    wrap: true,
    render: row => (row.differs ? <Words value={row.shipped} /> : ''),
  },
  { key: 'source', title: '依据', width: 260, grow: 3, wrap: true, render: ({ source }) => source },
];

function Words({ value }: { readonly value: PlainValue | undefined }) {
  return <span className={styles.valueWords}>{valueText(value)}</span>;
}

function Mark({ row }: { readonly row: ValueRow }) {
  if (row.missing) return <StatusMark tone="late">没有保存过</StatusMark>;
  return row.differs ? <StatusMark tone="soon">不同</StatusMark> : <StatusMark tone="plain">相同</StatusMark>;
}
