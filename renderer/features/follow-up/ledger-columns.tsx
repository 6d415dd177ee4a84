import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { Column } from '../../ui/table/column.ts';
import { DueMark, type LedgerRow, StateMark } from './follow-up-marks.tsx';

/** The columns of the 台账 (domain.md 4.13). */
export const ledgerColumns: readonly Column<LedgerRow>[] = [
  { key: 'number', title: '台账号', width: 150, fixed: true, sortable: true, render: row => row.number },
  { key: 'objectName', title: '检查对象', width: 200, grow: 2, sortable: true, render: row => row.objectName },
  { key: 'problem', title: '问题摘要', width: 220, grow: 3, render: row => row.problem },
  { key: 'state', title: '状态', width: 110, render: row => <StateMark row={row} /> },
  { key: 'due', title: '期限', width: 130, sortable: true, render: row => <DueMark row={row} /> },
  {
    key: 'measure',
    title: '处置措施',
    width: 180,
    grow: 1,
    render: row => (row.measure ? nameOfCode(followUpMeasures, row.measure) : '还没有确定'),
  },
  { key: 'responsible', title: '责任单位', width: 120, render: row => row.responsible || '—' },
  { key: 'sheetNumber', title: '来源任务单号', width: 210, hidden: true, render: row => row.sheetNumber ?? '抽取之外' },
  { key: 'orderNumber', title: '责令改正文书号', width: 190, hidden: true, render: row => row.orderNumber ?? '—' },
  { key: 'reinspectedOn', title: '复查日期', width: 110, hidden: true, render: row => row.reinspectedOn ?? '—' },
  { key: 'caseNumber', title: '案号', width: 170, hidden: true, render: row => row.caseNumber ?? '—' },
  { key: 'penaltyNumber', title: '处罚决定书文号', width: 190, hidden: true, render: row => row.penaltyNumber ?? '—' },
  { key: 'openedOn', title: '列入台账', width: 110, sortable: true, hidden: true, render: row => row.openedOn },
  { key: 'closedOn', title: '办结日期', width: 110, hidden: true, render: row => row.closedOn ?? '—' },
];
