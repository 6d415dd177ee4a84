import type { OutputOf } from '#contract/contract.ts';
import { reportKinds } from '#domain/indicator/report-rule.ts';
import { timeText } from '../../ui/date-text.ts';
import { StatusMark, type Tone } from '../../ui/status-mark.tsx';
import type { Column } from '../../ui/table/column.ts';

export type ReportRow = OutputOf<'report.list'>['rows'][number];

export const reportStates: Readonly<Record<ReportRow['state'], readonly [Tone, string]>> = {
  waiting: ['plain', '未到期'],
  late: ['late', '逾期未报'],
  made: ['active', '已制作，待报送'],
  sent: ['good', '已报送'],
  'sent-late': ['soon', '逾期报送'],
  acknowledged: ['good', '已签收'],
};

export const kindName = (kind: string): string => reportKinds.find(({ code }) => code === kind)?.name ?? kind;

export const reportColumns: readonly Column<ReportRow>[] = [
  { key: 'title', title: '报告', width: 240, grow: 1, fixed: true, render: row => row.title },
  { key: 'kind', title: '种类', width: 110, hidden: true, render: row => kindName(row.kind) },
  { key: 'due', title: '截止', width: 110, render: row => row.due ?? '—' },
  {
    key: 'state',
    title: '状态',
    width: 150,
    render: row => {
      const [tone, words] = reportStates[row.state];
      return <StatusMark tone={tone}>{words}</StatusMark>;
    },
  },
  { key: 'receiver', title: '报送单位', width: 220, grow: 1, render: row => row.receiver },
  { key: 'madeAt', title: '制作', width: 150, render: row => (row.madeAt ? timeText(row.madeAt) : '—') },
  { key: 'sentOn', title: '报送日期', width: 110, render: row => row.sentOn ?? '—' },
  { key: 'sentHow', title: '方式', width: 110, render: row => row.sentHow ?? '—' },
  { key: 'acknowledged', title: '签收', width: 160, render: row => row.acknowledged ?? '—' },
];
