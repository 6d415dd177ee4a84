import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { CertificateDialog } from './certificate-dialog.tsx';
import type { CertificateRow } from './seal-words.ts';

const columns: readonly Column<CertificateRow>[] = [
  { key: 'name', title: '名称', width: 160, grow: 1, fixed: true, render: row => row.name },
  { key: 'subject', title: '证书主体', width: 260, grow: 2, render: row => row.subject },
  { key: 'issuer', title: '发证机构', width: 220, grow: 1, render: row => row.issuer },
  { key: 'days', title: '有效期', width: 220, render: row => `${row.validFrom} 至 ${row.validTo}` },
  {
    key: 'state',
    title: '状态',
    width: 260,
    render: ({ warning }) => <StatusMark tone={warning ? 'late' : 'good'}>{warning ?? '有效'}</StatusMark>,
  },
];

/** 数字证书: what PDF files can be signed with; a password is asked for at each signature and never kept. */
export function CertificateList({ switcher }: { switcher: ReactNode }) {
  const { data, failure, retry } = useQuery('certificate.list', {});
  const choice = useColumnChoice('certificate', columns);
  const remove = useCommand('certificate.remove', { done: '已删除。' });
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const keeps = useMay('certificate.add');
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const rows = data ?? [];
  const row = rows.find(({ id }) => id === opened);
  const add = keeps ? (
    <Button type="primary" onClick={() => setAdding(true)}>
      添加证书…
    </Button>
  ) : undefined;
  return (
    <Page title="用印" state={data ? `${rows.length} 个数字证书` : undefined} primary={add} fill>
      <TableFrame tools={switcher} ends={<RowCount total={rows.length} unit="个" />}>
        <DataTable
          label="数字证书"
          columns={choice.shown}
          onResize={choice.resize}
          list={fixedList(rows, !data)}
          onOpen={({ id }) => keeps && setOpened(id)}
          isOpen={({ id }) => id === opened}
          empty={
            <EmptyState title="还没有数字证书">
              有单位数字证书（.p12 或 .pfx 文件）的，可以给公文的 PDF
              加数字签名，改动一个字节都能查出来。没有也不影响用印。
            </EmptyState>
          }
        />
      </TableFrame>
      <ReasonDialog
        open={row !== undefined}
        title={`删除证书「${row?.name ?? ''}」`}
        consequence="证书文件从数据里删去，不能再用它签名；已经签名的文书仍然有效。"
        confirm="删除"
        irrevocable
        running={remove.running}
        onConfirm={reason => {
          if (row) void remove.run({ id: row.id, reason }).then(given => given && setOpened(null));
        }}
        onClose={() => setOpened(null)}
      />
      {adding ? <CertificateDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
