import { AppError } from '#contract/app-error.ts';
import { disclosureDue } from '../disclosure/disclosure-due.ts';
import type { QueryContext } from '../service/context.ts';

/** Everything a dossier is made of, read once, so that its parts speak of the same moment. */
export function dossierRecord(context: QueryContext, taskId: number, assignmentId: number | null) {
  const { workspace } = context;
  const { dossier } = workspace;
  const task = workspace.tasks.get(taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  const sheets = dossier.sheets(taskId, assignmentId);
  if (assignmentId !== null && sheets.length === 0) throw new AppError('not-found', '找不到这张检查任务单。');
  const draw = dossier.drawOf(taskId);
  const line = task.plan_line_id === null ? null : dossier.planLine(task.plan_line_id);
  const teams = dossier.teams(taskId, assignmentId);
  const followUps = dossier.followUps(taskId, assignmentId);
  const followUpIds = followUps.map(({ id }) => id);
  const ended = sheets.flatMap(({ ended_on }) => (ended_on === null ? [] : [ended_on])).toSorted();
  return {
    bureau: workspace.bureau.get(),
    profile: workspace.bureau.profile(),
    task,
    sheet: assignmentId === null ? null : (sheets[0] ?? null),
    sheets,
    line,
    editions: line === null ? [] : dossier.planEditions(line.planId),
    draw,
    attempt: draw === null ? null : workspace.attempts.get(draw.id, draw.attempt),
    witnesses: draw === null ? [] : workspace.attempts.witnesses(draw.id, draw.attempt),
    ledger: draw === null ? [] : workspace.draws.ledger(draw.id),
    approvals: dossier.approvals(taskId, draw?.id ?? null),
    events: dossier.taskEvents(taskId),
    teams,
    certificates: dossier.otherCertificates([...new Set(teams.map(({ id }) => id))]),
    assistants: dossier.assistants(taskId, assignmentId),
    recusals: dossier.recusals(taskId, assignmentId),
    items: dossier.resultItems(taskId, assignmentId),
    evidence: dossier.evidence(taskId, assignmentId),
    resultEditions: dossier.editions(taskId, assignmentId),
    rechecks: dossier.rechecks(taskId, assignmentId),
    disclosure: workspace.disclosures.get(taskId),
    disclosureDue: disclosureDue(workspace)(ended[0] ?? null),
    publications: dossier.publications(taskId, assignmentId),
    platform: dossier.platformEntries(taskId, assignmentId),
    followUps,
    referrals: dossier.referrals(followUpIds),
    penalties: dossier.penalties(followUpIds),
    documents: dossier.documents(taskId, assignmentId),
    trail: workspace.audit.head(),
  };
}

export type DossierRecord = ReturnType<typeof dossierRecord>;
