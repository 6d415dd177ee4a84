import { isCode } from './code-pattern.ts';
import { hasEscapedSign, normalizeField } from './frame-field.ts';
import type { DrawPlan, PlanInspector } from './plan.ts';
import { rosterGroups } from './roster-group.ts';
import { isWhole } from './whole-number.ts';

/** A team has two officers or more (行政检查不得少于两人). */
export const SMALLEST_TEAM = 2;

/** What is wrong with the rosters of a plan and the rules that use them, as sentences for the clerk. */
export function rosterProblems(plan: DrawPlan): string[] {
  const problems = arrangementProblems(plan);
  const groups = rosterGroups(plan);
  if (groups.length === 0) return problems;
  if ((plan.baseQual ?? '') === '') problems.push('请指定检查人员的基本资格（如“执法证”），没有它不能判断谁可以参加。');
  problems.push(...specialtyProblems(plan));
  const seen = new Set<string>();
  for (const group of groups) {
    const title = group.department === null ? '' : `${group.name}：`;
    if (!isWhole(group.teamSize, SMALLEST_TEAM)) problems.push(`${title}每组检查人员不得少于 ${SMALLEST_TEAM} 人。`);
    if (group.roster.length === 0) problems.push(`${title}检查人员名单是空的，请至少选入 ${SMALLEST_TEAM} 人。`);
    for (const inspector of group.roster) {
      if (seen.has(inspector.id))
        problems.push(`${title}检查人员编号 ${inspector.id}（${inspector.name}）重复，每人只能出现一次。`);
      seen.add(inspector.id);
      problems.push(...inspectorProblems(inspector, plan.avoidSameUnit === true).map(problem => title + problem));
    }
  }
  return problems;
}

function arrangementProblems({ roster, teamSize, departments }: DrawPlan): string[] {
  const problems: string[] = [];
  const single = roster !== undefined || teamSize !== undefined;
  if (single && departments !== undefined) problems.push('方案同时写了单部门名单和联合部门名单，请只保留一种。');
  if (single && (roster === undefined || teamSize === undefined)) problems.push('检查人员名单和每组人数必须同时填写。');
  if (departments === undefined) return problems;
  if (departments.length === 0) problems.push('联合抽查没有参加部门，请至少选一个。');
  const codes = new Set<string>();
  for (const { code, name } of departments) {
    if (!isCode(code))
      problems.push(`部门“${name}”的代码“${code}”不能使用：只能是数字、英文字母、点、下划线或连字符。`);
    if (codes.has(code)) problems.push(`部门代码“${code}”用了不止一次，请改成不同的代码。`);
    codes.add(code);
  }
  return problems;
}

function specialtyProblems({ specialty }: DrawPlan): string[] {
  const problems: string[] = [];
  const categories = new Set<string>();
  for (const { category, qual } of specialty ?? []) {
    if (category === '' || qual === '') problems.push('专长规则的类别和资格都要填写。');
    if (!isComparable(category)) problems.push(`专长规则的类别“${category}”含有不能使用的字符，请重新输入。`);
    if (categories.has(category)) problems.push(`类别“${category}”写了不止一条专长规则，请只保留一条。`);
    categories.add(category);
  }
  return problems;
}

function inspectorProblems({ id, name, unit, cap, load0, recuse }: PlanInspector, needsUnit: boolean): string[] {
  const problems: string[] = [];
  if (!isCode(id)) problems.push(`检查人员“${name}”的编号“${id}”不能使用：只能是数字、英文字母、点、下划线或连字符。`);
  if (needsUnit && unit === '') problems.push(`检查人员“${name}”没有所属单位，无法执行回避本辖区规则，请补填。`);
  if (!isComparable(unit)) problems.push(`检查人员“${name}”的所属单位含有不能使用的字符，请重新输入。`);
  if (!isWhole(cap, 0) || !isWhole(load0, 0)) problems.push(`检查人员“${name}”的上限和已有任务数必须是 0 或正整数。`);
  const unusable = recuse.filter(object => !isCode(object));
  if (unusable.length > 0) problems.push(`检查人员“${name}”的回避对象编号“${unusable.join('、')}”不能使用，请改正。`);
  return problems;
}

/** The frame holds units and categories normalized and without escapes; any other writing would never be found equal. */
function isComparable(value: string): boolean {
  return normalizeField(value) === value && !hasEscapedSign(value);
}
