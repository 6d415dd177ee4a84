import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useQuery } from '../../data/use-query.ts';
import { dateText } from '../../ui/date-text.ts';
import { DetailDrawer, Fact, Facts } from '../../ui/detail-drawer.tsx';
import { useTaskPapers } from '../document/use-papers.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { type DisclosureRow, daysLeftText, provisionalText, wasLate } from './deadline.ts';
import { DisclosureMark } from './disclosure-mark.tsx';
import { DisclosureSteps } from './disclosure-steps.tsx';
import { PublishedChanges } from './published-changes.tsx';

interface DisclosureDrawerProps {
  readonly row: DisclosureRow | null;
  readonly onClose: () => void;
}

/** One task's way to the public. */
export function DisclosureDrawer({ row, onClose }: DisclosureDrawerProps) {
  return (
    <DetailDrawer open={row !== null} title={row?.taskName ?? ''} onClose={onClose}>
      {row ? <Disclosure key={row.taskId} row={row} /> : null}
    </DetailDrawer>
  );
}

function dueText(row: DisclosureRow): string {
  if (row.due === null) return '有检查完成之后起算';
  const left = wasLate(row) ? '逾期公示' : row.state === 'done' ? '按期公示' : daysLeftText(row);
  return `${dateText(row.due)}${row.provisional ? '（暂定）' : ''}，${left}`;
}

function Disclosure({ row }: { row: DisclosureRow }) {
  const [confirming, setConfirming] = useState(false);
  const profile = useQuery('profile.get', {}, { enabled: useMay('profile.get') }).data;
  const papers = useTaskPapers(row.taskId).rows;
  const platform = profile?.disclosurePlatform ?? '公示平台';
  const hint = provisionalText(row);
  return (
    <>
      <Facts>
        <Fact name="任务编号">{row.taskNumber}</Fact>
        <Fact name="状态">
          <DisclosureMark row={row} />
        </Fact>
        <Fact name="公示截止">{dueText(row)}</Fact>
      </Facts>
      {hint ? <p>{hint}。</p> : null}
      <DisclosureSteps row={row} platform={platform} papers={papers} onConfirm={() => setConfirming(true)} />
      {row.confirmedOn === null ? null : <PublishedChanges taskId={row.taskId} />}
      {confirming ? <ConfirmDialog row={row} platform={platform} onClose={() => setConfirming(false)} /> : null}
    </>
  );
}
