import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../data/use-job.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ColumnChooser } from '../../ui/table/column-chooser.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { RowCount, TableFrame } from '../../ui/table/table-frame.tsx';
import { useColumnChoice } from '../../ui/table/use-column-choice.ts';
import { SystemTabs } from '../system/system-tabs.tsx';
import { type AuditRow, auditColumns } from './audit-columns.tsx';
import { AuditDrawer } from './audit-drawer.tsx';

function VerifyOutcome({ job }: { job: ReturnType<typeof useJob<'audit.verify'>> }) {
  const { state } = job;
  if (state.step === 'running') {
    return (
      <ProgressPanel
        title="正在核对操作日志"
        progress={state.progress}
        cancelling={state.cancelling}
        onCancel={job.cancel}
      />
    );
  }
  if (state.step !== 'done') return null;
  const { firstBroken, sentence, head } = state.result;
  return (
    <Alert
      type={firstBroken === null ? 'success' : 'error'}
      showIcon
      title={sentence}
      description={`最后一条的校验值：${head.slice(0, 16)}…`}
      closable={{ onClose: job.clear }}
    />
  );
}

/** 操作日志: who did what, when and why; the chain of digests shows that nothing was taken out. */
export function AuditPage() {
  const list = usePagedList('audit.list', {});
  const choice = useColumnChoice('audit', auditColumns);
  const verify = useJob('audit.verify');
  const [opened, setOpened] = useState<AuditRow | null>(null);
  return (
    <Page
      title="操作日志"
      state="只能追加，不能修改"
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
        ends={
          <>
            <RowCount total={list.total} unit="条" />
            <ColumnChooser columns={auditColumns} choice={choice} />
          </>
        }
      >
        <DataTable
          label="操作日志"
          columns={choice.shown}
          list={list}
          onOpen={setOpened}
          isOpen={row => row.seq === opened?.seq}
          empty={<EmptyState title="还没有记录">每一次保存、导入、抽取和作废都会记在这里。</EmptyState>}
        />
      </TableFrame>
      <AuditDrawer row={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}
