import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import {
  type PeopleChangeKind,
  peopleChangeTitles,
  type RecusalApplicant,
  recusalApplicantTitles,
} from '#domain/dispatch/people-change.ts';
import { isAbsence } from '#domain/draw/after-draw.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { inspectorsOf } from '../draw/change-rules.ts';
import { exportedAtOnce, writeList } from '../registry/list-workbook.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ListedRecusal, RecusalDecision } from './recusal-store.ts';

type RequestRow = OutputOf<'recusal.list'>['rows'][number];

/** Requests about people, newest first; `open` are those that wait for a decision or for the replacement. */
export function listRecusals(context: QueryContext, { taskId, show, after, limit }: ParsedInputOf<'recusal.list'>) {
  const { workspace } = context;
  const open = show === 'open';
  const found = workspace.recusals.page({ taskId, open }, after === null ? null : Number(after), limit + 1);
  return {
    rows: found.slice(0, limit).map(rowMaker(workspace)),
    next: found.length > limit ? String(found[limit - 1]?.id) : null,
    total: workspace.recusals.count({ taskId, open }),
  };
}

/** Each row with what the ledger of its draw says of the replacement. */
function rowMaker(workspace: Workspace): (one: ListedRecusal) => RequestRow {
  return one => {
    const entry =
      one.ledger_seq === null
        ? undefined
        : workspace.draws.ledger(one.drawId).find(({ seq }) => seq === one.ledger_seq);
    const data = entry?.type === 'replace' ? (entry.data as ReplacementData) : null;
    const plan = data && (JSON.parse(workspace.draws.get(one.drawId)?.plan ?? 'null') as DrawPlan);
    return {
      id: one.id,
      assignmentId: one.assignment_id,
      sheetNumber: one.sheetNumber,
      taskId: one.taskId,
      taskName: one.taskName,
      drawId: one.drawId,
      objectName: one.objectName,
      inspectorName: one.inspectorName,
      applicant: one.applicant as RecusalApplicant,
      kind: one.kind as PeopleChangeKind,
      reason: one.reason,
      requestedOn: one.requested_on,
      requestedBy: one.requested_name,
      decision: one.decision as RecusalDecision | null,
      decisionReason: one.decision_reason,
      decidedBy: one.decided_by,
      decidedAt: one.decided_at,
      ledgerSeq: one.ledger_seq,
      replacement:
        data && plan && isAbsence(data) ? (inspectorsOf(plan).find(({ id }) => id === data.in)?.name ?? data.in) : null,
      approvedBy: [...(data?.approvedBy ?? [])],
    };
  };
}

const decisionWords = { granted: '准予', refused: '驳回' } as const;

/** 人员变更登记: every change of people with its reason, who decided it, who approved the replacement, and its ledger entry. */
export function exportRecusals(context: JobContext, { taskId }: ParsedInputOf<'recusal.export'>) {
  const { workspace } = context;
  const rowOf = rowMaker(workspace);
  return writeList(context, {
    name: '检查人员变更登记',
    total: workspace.recusals.count({ taskId, open: false }),
    columns: [
      ['任务单号', 24],
      ['检查对象', 36],
      ['原检查人员', 12],
      ['申请主体', 14],
      ['事由', 16],
      ['理由', 36],
      ['申请日期', 12],
      ['登记人', 12],
      ['决定', 8],
      ['决定理由', 30],
      ['决定人', 12],
      ['替补人员', 12],
      ['更换批准人', 20],
      ['抽取记录条目', 14],
    ],
    page(after) {
      const before = after === null ? null : Number(after);
      const page = workspace.recusals.page({ taskId, open: false }, before, exportedAtOnce);
      return { page, next: page.length < exportedAtOnce ? null : String(page.at(-1)?.id) };
    },
    cells: found => cellsOf(rowOf(found)),
  });
}

const cellsOf = (row: RequestRow): (string | null)[] => [
  row.sheetNumber,
  row.objectName,
  row.inspectorName,
  recusalApplicantTitles[row.applicant],
  peopleChangeTitles[row.kind],
  row.reason,
  row.requestedOn,
  row.requestedBy,
  row.decision && decisionWords[row.decision],
  row.decisionReason,
  row.decidedBy,
  row.replacement,
  row.approvedBy.join('、'),
  row.ledgerSeq === null ? null : String(row.ledgerSeq),
];
