import type { RowOf } from '../../data/use-paged-list.ts';
import { timeText } from '../../ui/date-text.ts';
import { Digest } from '../../ui/digest.tsx';
import { numberText } from '../../ui/number-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { drawStateWords, hasEvidence } from './draw-state.ts';
import { VerifyButton } from './verify-button.tsx';

export type HistoryRow = RowOf<'draw.history'>;

function StateMark({ row }: { row: HistoryRow }) {
  if (row.state === 'CANCELLED' && row.attempts === 0) return <StatusMark tone="plain">已撤回</StatusMark>;
  const { word, tone } = drawStateWords[row.state];
  return <StatusMark tone={tone}>{word}</StatusMark>;
}

/** The columns of the draw history. */
export const historyColumns: readonly Column<HistoryRow>[] = [
  { key: 'number', title: '抽取编号', width: 216, fixed: true, render: row => row.number },
  { key: 'title', title: '任务', width: 200, grow: 2, fixed: true, render: row => row.title },
  { key: 'state', title: '状态', width: 118, render: row => <StateMark row={row} /> },
  { key: 'attempts', title: '次数', width: 64, align: 'end', render: row => row.attempts },
  { key: 'rows', title: '名单', width: 84, align: 'end', render: row => numberText(row.rows) },
  { key: 'drawn', title: '抽中', width: 72, align: 'end', render: row => row.drawn || '—' },
  { key: 'changes', title: '变动', width: 64, align: 'end', render: row => row.changes || '—' },
  { key: 'startedAt', title: '开始时间', width: 148, render: row => timeText(row.startedAt) },
  {
    key: 'head',
    title: '记录链头',
    width: 250,
    hidden: true,
    render: row => <Digest value={row.ledgerHead} label="记录链头" short />,
  },
  {
    key: 'verify',
    title: '核对',
    width: 76,
    render: row => (hasEvidence(row) ? <VerifyButton drawId={row.drawId} small /> : '—'),
  },
];
