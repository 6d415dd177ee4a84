import type { OutputOf } from '#contract/contract.ts';
import { stopBasisNames, stopStageNames } from '#domain/publication/stop-machine.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type StopRow = OutputOf<'stop.list'>[number];

const tones: Readonly<Record<StopRow['light'], Tone>> = {
  late: 'late',
  'due-soon': 'soon',
  'in-time': 'active',
  done: 'good',
};

/** Where an application stands; late says so in words as well. */
export function StopMark({ row }: { readonly row: StopRow }) {
  const words = stopStageNames[row.stage];
  return <StatusMark tone={tones[row.light]}>{row.light === 'late' ? `逾期：${words}` : words}</StatusMark>;
}

/** How many working days are left for the next step. */
export function stopLeft({ workingDaysLeft: left }: StopRow): string {
  if (left === null) return '—';
  if (left < 0) return `已过 ${-left} 个工作日`;
  return left === 0 ? '今天截止' : `余 ${left} 个工作日`;
}

/** The columns of 停止公示. */
export const stopColumns: readonly Column<StopRow>[] = [
  { key: 'stage', title: '办理情况', width: 152, fixed: true, render: row => <StopMark row={row} /> },
  { key: 'object', title: '检查对象', width: 220, grow: 2, fixed: true, render: row => row.objectName },
  { key: 'sheet', title: '任务单号', width: 210, render: row => row.sheetNumber },
  { key: 'basis', title: '依据', width: 140, render: row => stopBasisNames[row.basis] },
  { key: 'applied', title: '申请日期', width: 112, render: row => row.appliedOn },
  { key: 'days', title: '已公示天数', width: 104, align: 'end', render: row => row.publicDays ?? '—' },
  { key: 'due', title: '办理截止', width: 112, render: row => row.due ?? '—' },
  { key: 'left', title: '期限', width: 128, render: stopLeft },
  { key: 'stopped', title: '停止公示日期', width: 128, render: row => row.stoppedOn ?? '—' },
  { key: 'applicant', title: '申请人', width: 120, hidden: true, render: row => row.applicant },
  { key: 'synchronized', title: '告知其他平台', width: 128, hidden: true, render: row => row.synchronizedOn ?? '—' },
];
