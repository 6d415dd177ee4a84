import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExportButton } from '../../ui/export-button.tsx';
import { Page } from '../../ui/page.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { SystemTabs } from '../system/system-tabs.tsx';
import { type AuditRow, auditColumns } from './audit-columns.tsx';
import { AuditDrawer } from './audit-drawer.tsx';
import { AuditTools } from './audit-tools.tsx';
import { DigestDialog } from './digest-dialog.tsx';
import { HeadDialog } from './head-dialog.tsx';
import { useAuditFilter } from './use-audit-filter.ts';
import { VerifyOutcome } from './verify-outcome.tsx';

type Dialog = 'head' | 'digest' | null;

/** 操作日志: who did what, when and why; the chain of digests shows that nothing was taken out or changed behind it. */
export function AuditPage() {
  const address = useAuditFilter();
  const { filter } = address;
  const list = usePagedList('audit.list', { filter });
  const choice = useColumnChoice('audit', auditColumns);
  const verify = useJob('audit.verify');
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = () => setDialog(null);
  return (
    <Page
      title="操作日志"
      state="只能追加，不能修改"
      actions={
        <>
          <Button onClick={() => setDialog('digest')}>日报…</Button>
          <Button onClick={() => setDialog('head')}>核对纸上的首部…</Button>
        </>
      }
      primary={
        <Button type="primary" disabled={verify.running} onClick={() => void verify.start({})}>
          核对全部记录
        </Button>
      }
      fill
    >
      <SystemTabs />
      <VerifyOutcome job={verify} />
      <TableFrame
        tools={<AuditTools {...address} />}
        ends={
          <>
            <RowCount total={list.total} unit="条" />
            <ColumnChooser columns={auditColumns} choice={choice} />
            <ExportButton job="audit.export" input={{ filter }} disabled={list.total === 0} />
          </>
        }
      >
        <DataTable
          label="操作日志"
          columns={choice.shown}
          onResize={choice.resize}
          list={list}
          onOpen={setOpened}
          isOpen={row => row.seq === opened?.seq}
          empty={
            address.empty ? (
              <EmptyState title="还没有记录">每一次保存、导入、抽取和作废都会记在这里。</EmptyState>
            ) : (
              <EmptyState title="没有符合条件的记录" action={<Button onClick={address.clear}>清除条件</Button>}>
                换一个词，或放宽日期。
              </EmptyState>
            )
          }
        />
      </TableFrame>
      <AuditDrawer row={opened} onClose={() => setOpened(null)} onOnly={subject => address.set('subject', subject)} />
      {dialog === 'head' ? <HeadDialog onClose={close} /> : null}
      {dialog === 'digest' ? <DigestDialog onClose={close} /> : null}
    </Page>
  );
}
