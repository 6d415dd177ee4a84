import { Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { planChangeNames } from '#domain/annual-plan/line-content.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText, timeText } from '../../ui/date-text.ts';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureState } from '../../ui/failure-state.tsx';
import { May } from '../../ui/may.tsx';
import { Sheet } from '../../ui/page.tsx';
import { SaveFileButton } from '../../ui/save-file-button.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { fixedList } from '../../ui/table/fixed-list.ts';
import styles from './plan.module.css';

type History = OutputOf<'plan.history'>;
type Change = History['changes'][number];

function publication({ isApproved, publishedOn }: Change) {
  if (!isApproved) return <StatusMark tone="active">待批准</StatusMark>;
  if (publishedOn === null) return <StatusMark tone="late">未公示</StatusMark>;
  return <StatusMark tone="good">{`${dateText(publishedOn)} 公示`}</StatusMark>;
}

const columns: readonly Column<Change>[] = [
  { key: 'version', title: '版本', width: 72, render: row => `第${row.version}版` },
  { key: 'kind', title: '方式', width: 64, render: row => planChangeNames[row.kind] },
  { key: 'title', title: '抽查任务', width: 200, grow: 1, wrap: true, render: row => row.title },
  {
    key: 'fields',
    title: '原值 → 新值',
    width: 280,
    grow: 1.6,
    wrap: true,
    render: row =>
      row.fields.length === 0
        ? '—'
        : row.fields.map(({ field, name, before, after }) => (
            <div key={field}>{`${name}：${before || '（空）'} → ${after || '（空）'}`}</div>
          )),
  },
  { key: 'reason', title: '理由', width: 180, grow: 0.8, wrap: true, render: row => row.reason },
  { key: 'made', title: '经办', width: 160, wrap: true, render: row => `${row.madeBy} ${timeText(row.madeAt)}` },
  { key: 'publication', title: '公示', width: 150, render: publication },
];

/** 调整与版本: the editions as they were approved, and every change with its reason and its publication. */
export function HistoryTab({ planId }: { planId: number }) {
  const { data, failure, retry } = useQuery('plan.history', { id: planId });
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const editions = data?.editions ?? [];
  return (
    <>
      <Sheet title="批准的版本">
        {editions.length === 0 ? (
          <EmptyState title="还没有批准过">计划批准时固定为第一版；以后的调整逐版保留，可以互相比较。</EmptyState>
        ) : (
          editions.map(edition => <Edition key={edition.version} planId={planId} edition={edition} />)
        )}
      </Sheet>
      <Sheet title="调整">
        <div className={styles.rows}>
          <DataTable
            label="调整"
            columns={columns}
            list={fixedList(data?.changes ?? [], !data)}
            empty={<EmptyState title="没有调整">批准以后的增加、取消和变更会列在这里，没有公示的标红。</EmptyState>}
          />
        </div>
      </Sheet>
    </>
  );
}

function Edition({ planId, edition }: { planId: number; edition: History['editions'][number] }) {
  const { version, lines, approvedAt, approvedBy, reason, digest } = edition;
  return (
    <div>
      <p className={styles.facts}>
        <strong>{`第 ${version} 版`}</strong>
        <span>{`${lines} 项任务`}</span>
        <span>{`${timeText(approvedAt)} ${approvedBy.join('、')} 批准`}</span>
        <span>{reason}</span>
      </p>
      <Digest value={digest} label="本版校验值" short />
      <div className={styles.tools}>
        <Bulletin planId={planId} kind="plan" version={version} />
        {version > 1 ? <Bulletin planId={planId} kind="change" version={version} /> : null}
      </div>
    </div>
  );
}

interface BulletinProps {
  readonly planId: number;
  readonly kind: 'plan' | 'change';
  readonly version: number;
}

/** What is made public: PDF, workbook and web page of the same rows. */
function Bulletin({ planId, kind, version }: BulletinProps) {
  const job = useJob('plan.bulletin');
  const [isMade, setMade] = useState(false);
  const result = job.state.step === 'done' ? job.state.result : null;
  const make = async () => setMade((await job.start({ id: planId, kind, version })) !== null);
  if (isMade && result) {
    return (
      <>
        <SaveFileButton file={result.pdf}>PDF</SaveFileButton>
        <SaveFileButton file={result.workbook}>Excel</SaveFileButton>
        <SaveFileButton file={result.page}>网页</SaveFileButton>
        {result.warnings.map(sentence => (
          <span key={sentence} className={styles.hint}>
            {sentence}
          </span>
        ))}
      </>
    );
  }
  return (
    <May call="plan.bulletin">
      <Button size="small" loading={job.running} onClick={() => void make()}>
        {kind === 'plan' ? '制作计划公示稿' : '制作调整公告'}
      </Button>
    </May>
  );
}
