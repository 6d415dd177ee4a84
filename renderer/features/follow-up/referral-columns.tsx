import { referralKindNames } from '#domain/follow-up/referral-words.ts';
import { numberText } from '../../ui/number-text.ts';
import type { Column } from '../../ui/table/column.ts';
import { dueText, type ReferralRow, StageMark } from './follow-up-marks.tsx';

/** The columns of 移送 and 抄告 (domain.md 4.14). */
export const referralColumns: readonly Column<ReferralRow>[] = [
  { key: 'number', title: '编号', width: 140, fixed: true, render: row => row.number },
  { key: 'kind', title: '类型', width: 120, render: row => referralKindNames[row.kind] },
  { key: 'objectName', title: '检查对象', width: 200, grow: 2, render: row => row.objectName },
  { key: 'receiver', title: '接收单位', width: 200, grow: 2, render: row => row.receiver },
  { key: 'stage', title: '状态', width: 140, render: row => <StageMark row={row} /> },
  { key: 'due', title: '期限', width: 150, render: row => dueText(row.due) },
  { key: 'daysOpen', title: '已历天数', width: 90, align: 'end', render: row => numberText(row.daysOpen) },
  { key: 'sheetNumber', title: '抽查任务单号', width: 210, hidden: true, render: row => row.sheetNumber ?? '—' },
  { key: 'reason', title: '理由', width: 240, grow: 2, hidden: true, render: row => row.reason },
];
