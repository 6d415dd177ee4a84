import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { followUpStateNames } from '#domain/follow-up/follow-up-words.ts';
import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { referralKindNames, referralStageNames } from '#domain/follow-up/referral-words.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { exportedAtOnce, writeList } from '../registry/list-workbook.ts';
import type { JobContext } from '../service/context.ts';
import { type FollowUpRow, followUpRows } from './follow-up-row.ts';
import { outsideCheckRow } from './outside-check-list.ts';
import { keptReferrals } from './referral-queries.ts';
import type { ReferralRow } from './referral-row.ts';

interface LedgerColumn {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly words: (row: FollowUpRow) => string | null;
}

/** The columns of the printed 台账 (domain.md 4.13), under the keys of the page. */
const ledgerColumns: readonly LedgerColumn[] = [
  { key: 'number', heading: '台账号', width: 18, words: row => row.number },
  { key: 'sheetNumber', heading: '来源任务单号', width: 24, words: row => row.sheetNumber },
  { key: 'objectName', heading: '检查对象', width: 36, words: row => row.objectName },
  { key: 'problem', heading: '问题摘要', width: 48, words: row => row.problem },
  { key: 'basis', heading: '依据', width: 32, words: row => row.basis },
  {
    key: 'measure',
    heading: '处置措施',
    width: 40,
    words: row => row.measure && nameOfCode(followUpMeasures, row.measure),
  },
  { key: 'responsible', heading: '责任单位', width: 20, words: row => row.responsible },
  { key: 'orderNumber', heading: '责令改正文书号', width: 24, words: row => row.orderNumber },
  { key: 'orderedOn', heading: '责令改正日期', width: 14, words: row => row.orderedOn },
  { key: 'due', heading: '期限', width: 14, words: row => row.due },
  { key: 'correctedOn', heading: '整改报告日期', width: 14, words: row => row.correctedOn },
  { key: 'reinspectedOn', heading: '复查日期', width: 14, words: row => row.reinspectedOn },
  {
    key: 'reinspection',
    heading: '复查结果',
    width: 12,
    words: row => row.reinspection && { passed: '合格', failed: '不合格' }[row.reinspection],
  },
  { key: 'caseNumber', heading: '案号', width: 24, words: row => row.caseNumber },
  { key: 'penaltyNumber', heading: '处罚决定书文号', width: 24, words: row => row.penaltyNumber },
  { key: 'penaltyOn', heading: '处罚决定日期', width: 14, words: row => row.penaltyOn },
  { key: 'listedOn', heading: '列入异常名录日期', width: 16, words: row => row.listedOn },
  { key: 'state', heading: '状态', width: 12, words: row => followUpStateNames[row.state] },
  { key: 'openedOn', heading: '列入台账日期', width: 14, words: row => row.openedOn },
  { key: 'closedOn', heading: '办结日期', width: 14, words: row => row.closedOn },
  { key: 'closeReason', heading: '办结说明', width: 36, words: row => row.closeReason },
  { key: 'overdueDays', heading: '超期天数', width: 10, words: row => String(row.overdueDays) },
];

/** The 台账 as the page shows it, or every column of it. */
export async function exportFollowUps(context: JobContext, input: ParsedInputOf<'followUp.export'>) {
  const { workspace } = context;
  const { filter, sort, today, columns: keys, format } = input;
  const columns = keys === undefined ? ledgerColumns : keys.map(ledgerColumn);
  return writeList<FollowUpRow>(context, {
    name: '后续处置台账',
    format,
    columns: columns.map(({ heading, width }) => [heading, width]),
    total: workspace.followUpLists.count(filter, today),
    page: after => {
      const { page, next } = workspace.followUpLists.page(filter, today, { sort, after, limit: exportedAtOnce });
      return { page: followUpRows(workspace, page, today), next };
    },
    cells: row => columns.map(({ words }) => words(row)),
  });
}

function ledgerColumn(key: string): LedgerColumn {
  const found = ledgerColumns.find(column => column.key === key);
  if (!found) throw new AppError('invalid-input', '台账没有这一列，请刷新页面后再导出。');
  return found;
}

/** 移送 and 抄告 as the page shows them; clues about officers are never among them. */
export async function exportReferrals(context: JobContext, { filter }: ParsedInputOf<'referral.export'>) {
  const rows = keptReferrals(context, filter);
  return writeList<ReferralRow>(context, {
    name: '移送抄告',
    columns: [
      ['编号', 16],
      ['类型', 16],
      ['检查对象', 36],
      ['抽查任务单号', 24],
      ['接收单位', 30],
      ['移送理由', 40],
      ['发现日期', 14],
      ['状态', 12],
      ['期限', 26],
      ['是否超期', 10],
      ['已历天数', 10],
      ['送出时间', 26],
      ['签收', 24],
      ['答复', 40],
    ],
    total: rows.length,
    page: () => ({ page: rows, next: null }),
    cells: row => [
      row.number,
      referralKindNames[row.kind],
      row.objectName,
      row.sheetNumber,
      row.receiver,
      row.reason,
      row.foundOn,
      referralStageNames[row.stage],
      row.due,
      row.late ? '超期' : '',
      String(row.daysOpen),
      row.sentAt,
      row.receivedOn === null ? '' : `${row.receivedBy ?? ''} ${row.receivedOn}`.trim(),
      row.repliedOn === null ? '' : `${row.repliedOn} ${row.reply}`,
    ],
  });
}

/** 抽取之外的检查 as the page shows them. */
export async function exportOutsideChecks(context: JobContext, { filter }: ParsedInputOf<'outsideCheck.export'>) {
  const { workspace } = context;
  return writeList(context, {
    name: '抽取之外的检查',
    columns: [
      ['编号', 18],
      ['检查来源', 14],
      ['检查类型', 12],
      ['线索来源', 30],
      ['上级部署', 10],
      ['检查对象', 36],
      ['统一社会信用代码', 22],
      ['检查部门', 24],
      ['检查事项', 48],
      ['清单外', 10],
      ['检查人员', 24],
      ['批准人', 12],
      ['批准日期', 14],
      ['紧急理由', 30],
      ['检查日期', 14],
      ['完成日期', 14],
      ['检查结果', 30],
      ['发现的问题', 40],
    ],
    total: workspace.outsideChecks.count(filter),
    page: (after: string | null) => {
      const records = workspace.outsideChecks.page(filter, after === null ? null : Number(after), exportedAtOnce);
      const next = records.length < exportedAtOnce ? null : String(records.at(-1)?.id);
      return { page: records.map(record => outsideCheckRow(workspace, record)), next };
    },
    cells: row => [
      row.number,
      nameOfCode(outsideSources, row.source),
      nameOfCode(outsideCheckKinds, row.kind),
      row.clue,
      row.orderedAbove ? '是' : '',
      row.objectName,
      row.objectCode,
      row.department,
      row.items.map(({ title }) => title).join('；'),
      row.outsideList ? '清单外' : '',
      row.inspectors.map(({ name }) => name).join('、'),
      row.approvedBy,
      row.approvedOn,
      row.urgentReason,
      row.checkedOn,
      row.endedOn,
      nameOfCode(outcomes, row.outcome),
      row.finding,
    ],
  });
}
