import { AppError } from '#contract/app-error.ts';
import type { DrawPlan, PlanInspector } from '#domain/draw/plan.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DrawRecord } from './draw-store.ts';
import { changesOf, type StandingDraw } from './standing-draw.ts';

/** The registered object with a code of the frame. */
export function registered(workspace: Workspace, code: string) {
  const found = workspace.objects.byCode(code);
  if (!found) throw new AppError('not-found', `名录库里没有编号 ${code} 的对象，请刷新页面后再试。`);
  return found;
}

/** Everybody on the rosters of a plan. */
export const inspectorsOf = (plan: DrawPlan): readonly PlanInspector[] =>
  rosterGroups(plan).flatMap(({ roster }) => roster);

/** Throws AppError unless an object is to be inspected and nothing has been found there yet. */
export function requireOpenObject(workspace: Workspace, standing: StandingDraw, code: string): void {
  const { draw, objects } = standing;
  const object = standing.named(code);
  const name = object.name || code;
  if (!objects.some(({ id }) => id === code)) {
    const left = changesOf(workspace, draw).some(({ data }) => !('object' in data) && data.out === code);
    throw new AppError('conflict', left ? `“${name}”已经被递补换下，不能再换。` : `“${name}”没有被抽中，不能更换。`);
  }
  const sheet = workspace.assignments.ofObject(draw.id, registered(workspace, code).id);
  if (sheet && workspace.results.get(sheet.id)) {
    throw new AppError('conflict', `“${name}”已经录入检查结果，不能再更换对象或检查人员。`);
  }
}

/** Throws AppError unless the plan names a reason; 查无下落 is what a check finds, never a reason (SSJ-DRAW/1, 2.9). */
export function requireListedReason(plan: DrawPlan, reason: string): void {
  if (reason.includes('查无下落')) {
    throw new AppError('invalid-input', '“查无下落”是检查结果，不是递补理由。请到“检查与结果”里录入这个结果。');
  }
  const listed = plan.replaceReasons ?? [];
  if (listed.includes(reason)) return;
  const which = listed.length === 0 ? '这次的方案没有列明任何递补理由' : `方案列明的理由只有：${listed.join('、')}`;
  throw new AppError('invalid-input', `递补的理由必须是抽取前方案中列明的。${which}。`);
}

/** Throws AppError unless an inspector stands in the team of an object. */
export function requireMember(standing: StandingDraw, object: string, inspector: string): void {
  if (standing.teams.some(teams => teams?.get(object)?.includes(inspector))) return;
  throw new AppError('conflict', '这名检查人员现在不在这个对象的检查组里，请刷新页面后再试。');
}

/** The class of a plan with a code, and how many of its objects were not drawn yet. */
export function requireStratum({ plan, result, used, named }: StandingDraw, code: string, wanted: number): string {
  const stratum = plan.strata.find(one => one.code === code);
  const count = result.counts.find(one => one.stratum === code);
  if (!stratum || !count) throw new AppError('not-found', '方案里没有这一层，请刷新页面后再试。');
  const entered = [...used].filter(id => named(id).stratum === code).length;
  const left = count.N - count.n - entered;
  if (wanted > left) {
    throw new AppError('conflict', `“${stratum.name}”这一层还没有抽出的只有 ${left} 户，不能追加 ${wanted} 户。`);
  }
  return stratum.name;
}

/** Inspectors who stood in once at an object and left it do not come in there again. */
export const formerMembers = (workspace: Workspace, draw: DrawRecord, object: string): string[] =>
  changesOf(workspace, draw).flatMap(({ data }) => ('object' in data && data.object === object ? [data.out] : []));

/** The others who cannot go, as an approval and the record name them. */
export const unavailableText = (ids: readonly string[]): string =>
  ids.length === 0 ? '无' : [...new Set(ids)].sort().join('、');
