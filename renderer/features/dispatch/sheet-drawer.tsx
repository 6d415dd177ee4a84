import { Button, Space } from 'antd';
import { useState } from 'react';
import { assignmentEventTitles, assignmentStateTitles } from '#domain/dispatch/life-title.ts';
import { noticeWayTitles } from '#domain/dispatch/notice-way.ts';
import { useRights } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { timeText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { RequestDialog } from './request-dialog.tsx';
import type { SheetRow } from './sheet-columns.tsx';
import { SheetForm } from './sheet-form.tsx';

function SheetFacts({ row }: { row: SheetRow }) {
  return (
    <>
      <Facts title="检查组">
        <Fact name="状态">{assignmentStateTitles[row.state]}</Fact>
        <Fact name="执法检查人员">
          {row.team.map(({ id, name, unit }) => `${name}（${unit}${id === row.leaderId ? '，组长' : ''}）`).join('\n')}
        </Fact>
        <Fact name="协助人员">{row.assistants.map(({ name }) => name).join('、')}</Fact>
        <Fact name="请留意">{row.warnings.join('\n')}</Fact>
      </Facts>
      <Facts title="通知和检查">
        <Fact name="任务单号">{row.number}</Fact>
        <Fact name="地址">{row.address}</Fact>
        <Fact name="计划检查日">{row.plannedOn}</Fact>
        <Fact name="通知">{`${noticeWayTitles[row.noticeWay]} ${row.noticedOn ?? ''}`.trim()}</Fact>
        <Fact name="送达回证">{row.receipt}</Fact>
        <Fact name="入企码或检查码">{row.entryCode}</Fact>
        <Fact name="扫码时间">{row.scannedAt?.replace('T', ' ')}</Fact>
        <Fact name="没有扫码的原因">{row.outageReason}</Fact>
        <Fact name="补录日期">{row.enteredBackOn}</Fact>
        <Fact name="企业评价">{row.rating}</Fact>
        <Fact name="异地协助">{row.remoteHelp ? '是' : null}</Fact>
      </Facts>
      <History id={row.id} />
    </>
  );
}

function History({ id }: { id: number }) {
  const steps = useQuery('dispatch.history', { id }).data ?? [];
  return (
    <Facts title="经过">
      {steps.map(({ event, to, at, by, reason }) => (
        <Fact key={at + event} name={timeText(at)}>
          {`${by}：${assignmentEventTitles[event as keyof typeof assignmentEventTitles] ?? event}，${assignmentStateTitles[to]}${reason === '' ? '' : `（${reason}）`}`}
        </Fact>
      ))}
    </Facts>
  );
}

/** One sheet in full; its particulars, and the people who cannot go. */
export function SheetDrawer({ row, onClose }: { row: SheetRow | undefined; onClose: () => void }) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const may = useRights();
  const isBefore = row !== undefined && ['waiting', 'dispatched', 'received'].includes(row.state);
  const isOpen = row !== undefined && row.state !== 'disclosed' && row.state !== 'closed';
  return (
    <DetailDrawer
      open={row !== undefined}
      title={row?.objectName ?? '检查任务单'}
      onClose={onClose}
      footer={
        isOpen && !editing ? (
          <Space>
            {may('dispatch.save') ? <Button onClick={() => setEditing(true)}>修改</Button> : null}
            {isBefore && may('recusal.request') ? <Button onClick={() => setAsking(true)}>回避或换人…</Button> : null}
          </Space>
        ) : null
      }
    >
      {row && editing ? <SheetForm row={row} onClose={() => setEditing(false)} /> : null}
      {row && !editing ? <SheetFacts row={row} /> : null}
      {row && asking ? <RequestDialog row={row} onClose={() => setAsking(false)} /> : null}
    </DetailDrawer>
  );
}
