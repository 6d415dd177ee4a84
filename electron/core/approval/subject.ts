import type { ApprovalAction } from '#domain/approval/approval-action.ts';
import { isBeforeDraw, isDisclosed, type TaskState } from '#domain/dispatch/task-machine.ts';
import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import { isRehearsal } from '#domain/draw/seed.ts';
import { type DrawState, mayTake } from '#domain/draw/state.ts';
import { planSubject } from '../annual-plan/plan-subject.ts';
import { releaseRefusal } from '../dispatch/release-refusal.ts';
import type { DrawRecord } from '../draw/draw-store.ts';
import { changeRefusal } from '../draw/standing-draw.ts';
import { readDraft } from '../plan/read-draft.ts';
import { publicationSubject } from '../publication/publication-subject.ts';
import { sealRequestSubject } from '../seal/request-subject.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Fact } from './approval-store.ts';

/** What a request is about, as it stands now. */
export interface Subject {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Of everything that whoever agrees relies on: another digest, another subject. */
  readonly digest: string;
  /** Why the deed cannot be done however many agree, or null. */
  readonly refusal: string | null;
}

/** The subject of an action by its id; null when there is none. */
export function subjectOf(workspace: Workspace, action: ApprovalAction, id: number): Subject | null {
  switch (action) {
    case 'task.void':
      return plannedTask(workspace, id);
    case 'task.release':
      return releasedTask(workspace, id);
    case 'draw.cancel':
      return draw(workspace, id);
    case 'draw.replace':
    case 'draw.replaceInspector':
    case 'draw.add':
      return changedDraw(workspace, id);
    case 'disclosure.confirm':
      return disclosure(workspace, id);
    case 'publication.confirm':
      return publicationSubject(workspace, id);
    case 'paper.approve':
      return finishedPaper(workspace, id);
    case 'seal.use':
      return sealRequestSubject(workspace, id);
    case 'plan.approve':
      return planSubject(workspace, id);
    default:
      return action satisfies never;
  }
}

const digestOf = (state: unknown): string => sha256Hex(canonicalJson(state));

function plannedTask({ tasks }: Workspace, id: number): Subject | null {
  const task = tasks.get(id);
  if (!task) return null;
  const draft = readDraft(task);
  return {
    title: `任务 ${task.number}`,
    facts: [
      { name: '任务名称', text: task.name },
      { name: '检查期间', text: `${task.check_from} 至 ${task.check_to}` },
      { name: '抽查事项', text: `${draft.itemIds.length} 项` },
    ],
    digest: digestOf({ state: isBeforeDraw(task.state as TaskState) ? 'draft' : task.state, draft: task.draft }),
    refusal: isBeforeDraw(task.state as TaskState) ? null : '这个任务已进入抽取或已作废，不能再修改。',
  };
}

/** What is approved is the plan, wherever its task stands; an urgent one is approved afterwards. */
function releasedTask(workspace: Workspace, id: number): Subject | null {
  const planned = plannedTask(workspace, id);
  const task = workspace.tasks.get(id);
  if (!planned || !task) return null;
  const { draft, source, source_text, subject, urgent_reason } = task;
  const urgent = urgent_reason === null ? [] : [{ name: '紧急检查的理由', text: urgent_reason }];
  return {
    ...planned,
    facts: [...planned.facts, ...urgent],
    digest: digestOf({ draft, source, source_text, subject, urgent_reason }),
    refusal: releaseRefusal(task),
  };
}

const drawStates: Readonly<Record<string, string>> = {
  COMMITTED: '已作出承诺，等待见证数字',
  WITNESSED: '见证数字已齐，尚未揭示',
  RESULT: '已揭示，结果已出',
  CLOSED: '结果已确认，正在检查',
};

/** Every step of a draw stands in its ledger: whoever agreed before the reveal has not agreed after it. */
function draw({ draws, tasks }: Workspace, id: number): Subject | null {
  const found = draws.get(id);
  if (!found) return null;
  const head = draws.ledger(id).at(-1)?.hash ?? draws.ledgerStart(id);
  return {
    title: `抽取 ${found.number}`,
    facts: [
      { name: '任务', text: `${tasks.get(found.task_id)?.number ?? ''} ${found.title}`.trim() },
      { name: '场合', text: found.occasion },
      { name: '次数', text: `第 ${found.attempt} 次抽取` },
      { name: '走到', text: drawStates[found.state] ?? '已结束' },
    ],
    digest: digestOf({ state: found.state, attempt: found.attempt, head }),
    refusal: cancelRefusal(found),
  };
}

function cancelRefusal({ number, state }: DrawRecord): string | null {
  if (isRehearsal(number)) return '演练不具效力，写明理由就能取消，不需要审批。';
  const possible = mayTake('cancel', state as DrawState);
  return possible ? null : '这一步现在不能做：抽取还没有作出承诺，或者已经结束。';
}

/** A result that is to be changed: every change stands in the ledger, so that a request from before it counts no more. */
function changedDraw(workspace: Workspace, id: number): Subject | null {
  const found = workspace.draws.get(id);
  const subject = draw(workspace, id);
  return found && subject && { ...subject, refusal: changeRefusal(workspace, found) };
}

function disclosure({ tasks, disclosures, results }: Workspace, id: number): Subject | null {
  const task = tasks.get(id);
  if (!task) return null;
  const kept = disclosures.get(id);
  const saved = [...results.ofTask(id).values()];
  const number = kept?.bulletin_number ?? null;
  const entered = task.state === 'entered' || isDisclosed(task.state as TaskState);
  return {
    title: `任务 ${task.number} 的公示`,
    facts: [
      { name: '任务名称', text: task.name },
      { name: '公告', text: number ?? '还没有生成' },
      { name: '检查结果', text: `${saved.length} 户` },
    ],
    digest: digestOf({ state: task.state, disclosure: kept, results: saved }),
    refusal: entered && number !== null ? null : '检查结果没有录完，或者还没有生成公告，不能确认公示。',
  };
}

/** A draft as it was saved last: whoever agreed before it was changed has not agreed to it. */
function finishedPaper({ papers }: Workspace, id: number): Subject | null {
  const found = papers.get(id);
  if (!found) return null;
  const { template_name, title, state, series, issued_on, version } = found;
  return {
    title: `公文 ${id}`,
    facts: [
      { name: '文种', text: template_name },
      { name: '标题', text: title },
      { name: '成文日期', text: issued_on },
    ],
    digest: digestOf({ state, version, content: found.content, entered: found.entered }),
    refusal: paperRefusal(state, series),
  };
}

function paperRefusal(state: string, series: string): string | null {
  if (state !== 'draft') return '这份公文已经定稿、印发或作废，不需要再申请定稿。';
  return series === '' ? '没有发文字号的文书不需要审批，可以直接定稿。' : null;
}
