import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { SealDrawer } from './seal-drawer.tsx';
import { SealForm } from './seal-form.tsx';
import { kindWords, type SealRow, sealStates, sizeWords } from './seal-words.ts';

const columns: readonly Column<SealRow>[] = [
  { key: 'name', title: '印章', width: 180, grow: 1, fixed: true, render: row => row.name },
  { key: 'unit', title: '所属单位', width: 240, grow: 1, render: row => row.unit },
  { key: 'kind', title: '种类', width: 90, render: row => kindWords[row.kind] },
  { key: 'size', title: '尺寸', width: 140, render: sizeWords },
  { key: 'picture', title: '图像', width: 190, render: row => <PictureMark row={row} /> },
  { key: 'keeper', title: '保管人', width: 100, render: row => row.keeper.name },
  { key: 'beganOn', title: '启用日期', width: 110, render: row => row.beganOn },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: ({ state }) => <StatusMark tone={sealStates[state].tone}>{sealStates[state].word}</StatusMark>,
  },
];

function PictureMark({ row: { picture } }: { row: SealRow }) {
  if (!picture) return <StatusMark tone="plain">没有登记</StatusMark>;
  const words = `已登记，${picture.resolution} dpi`;
  return <StatusMark tone={picture.warning ? 'late' : 'good'}>{words}</StatusMark>;
}

/** 印章: the seals of the bureau, who keeps them, and whether they can be pressed in PDF files. */
export function SealRegister({ switcher }: { switcher: ReactNode }) {
  const { data, failure, retry } = useQuery('seal.list', {});
  const choice = useColumnChoice('seal', columns);
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const keeps = useMay('seal.save');
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const seals = data?.seals ?? [];
  const add = keeps ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      登记印章…
    </Button>
  ) : undefined;
  return (
    <Page title="用印" state={data ? `登记 ${seals.length} 枚印章` : undefined} primary={add} fill>
      <TableFrame tools={switcher} ends={<RowCount total={seals.length} unit="枚" />}>
        <DataTable
          label="印章"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(seals, !data)}
          onOpen={({ id }) => setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="还没有登记印章">
              由印章保管人登记。只在纸上盖章的，不必登记图像；要套印的，再登记印章的扫描图像，图像加密保存。
            </EmptyState>
          }
        />
      </TableFrame>
      <SealDrawer
        row={seals.find(({ id }) => id === opened) ?? null}
        keepers={data?.keepers ?? []}
        onClose={() => setOpened(null)}
      />
      {adding ? <SealForm row={null} keepers={data?.keepers ?? []} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
