import { kindOf, usesSmallPool } from './task-kind.ts';
import { countsEachClass, smallPoolOf, stratumRuleOf, type TaskValues } from './task-values.ts';

/** Where something is missing, and what to do, in a sentence. */
export interface TaskProblem {
  readonly field: keyof TaskValues | `stratum-${string}`;
  readonly sentence: string;
}

const numbers = {
  reserve: '请填写每个等级的递补户数；不要递补时填 0。',
  teamSize: '请填写每户的检查人员人数；只抽对象时填 0。',
  inspectorCap: '请填写每人最多任务数。',
  witnesses: '请填写见证人数。',
  yearlyCap: '请填写年度检查频次上限。',
} as const satisfies Partial<Record<keyof TaskValues, string>>;

function stratumProblems(values: TaskValues): TaskProblem[] {
  if (values.objects !== 'sampled') return [];
  const problems = values.strata.flatMap((stratum): TaskProblem[] => {
    if (stratumRuleOf(stratum) !== null) return [];
    const sentence =
      stratum.mode === 'ratio'
        ? `${stratum.name}的比例应为 0 至 100 之间的数，最多两位小数，例如 3 或 0.25。`
        : `请填写${stratum.name}抽取的户数。`;
    return [{ field: `stratum-${stratum.code}`, sentence }];
  });
  if (values.strata.every(({ mode }) => mode === 'none')) {
    problems.push({ field: 'strata', sentence: '各等级都不抽，没有可抽取的对象。请至少给一个等级设比例或户数。' });
  }
  if (values.rounding === 'total' && values.total === null) {
    problems.push({ field: 'total', sentence: '按总数分配时请填写抽取总数。' });
  }
  if (usesSmallPool(values) && smallPoolOf(values.smallPool) === null) {
    problems.push({ field: 'smallPool', sentence: '请把按名单大小定的规则填完整：户数是整数，比例在 0 至 100 之间。' });
  }
  if (countsEachClass(values) && values.minimum === null) {
    problems.push({ field: 'minimum', sentence: '请填写每个等级至少抽的户数；不设时填 0。' });
  }
  return problems;
}

function periodProblems({ checkFrom, checkTo }: TaskValues, year: string | null): TaskProblem[] {
  if (checkFrom === '') return [{ field: 'checkFrom', sentence: '请选择检查开始日期。' }];
  if (checkTo === '') return [{ field: 'checkTo', sentence: '请选择检查结束日期。' }];
  if (checkTo < checkFrom) return [{ field: 'checkTo', sentence: '检查结束日期不能早于开始日期。' }];
  if (year !== null && !checkFrom.startsWith(year)) {
    return [{ field: 'checkFrom', sentence: `任务编号属于 ${year} 年，开始日期不能改到别的年度。请作废后另建任务。` }];
  }
  return [];
}

function departmentProblems({ departments }: TaskValues): TaskProblem[] {
  const problems: TaskProblem[] = [];
  if (departments.some(({ name }) => name.trim() === '')) {
    problems.push({ field: 'departments', sentence: '请填写每个联合部门的名称；不参加的请删除。' });
  }
  if (departments.some(({ units }) => units.length === 0)) {
    problems.push({ field: 'departments', sentence: '请为每个联合部门选择从哪些单位抽人员。' });
  }
  if (departments.some(({ teamSize }) => teamSize === null)) {
    problems.push({ field: 'departments', sentence: '请填写每个联合部门每户派几人，不少于 2 人。' });
  }
  return problems;
}

/** Everything that keeps the form from being saved, in the order of its sections; `year` is that of a number already given. */
export function taskProblems(values: TaskValues, year: string | null): TaskProblem[] {
  const problems: TaskProblem[] = [];
  if (values.name.trim() === '') problems.push({ field: 'name', sentence: '请填写任务名称。' });
  problems.push(...periodProblems(values, year));
  if (values.items.length === 0) problems.push({ field: 'items', sentence: '请至少选择一个抽查事项。' });
  if (values.objects === 'named' && values.named.length === 0) {
    problems.push({ field: 'named', sentence: '只派人员时，请先选定要检查的对象。' });
  }
  problems.push(...stratumProblems(values), ...departmentProblems(values));
  for (const [field, sentence] of Object.entries(numbers) as [keyof typeof numbers, string][]) {
    if (values[field] === null) problems.push({ field, sentence });
  }
  if (values.departments.length === 0 && values.teamSize === 1) {
    problems.push({ field: 'teamSize', sentence: '检查人员不得少于两人；只抽对象、不派人员时填 0。' });
  }
  if (kindOf(values) === 'inspectors' && values.departments.length === 0 && values.teamSize === 0) {
    problems.push({ field: 'teamSize', sentence: '只派人员时，请填写每户的检查人员人数，不少于 2 人。' });
  }
  if (values.specialty.some(({ category, qual }) => category === '' || qual === '')) {
    problems.push({ field: 'specialty', sentence: '专长要求要同时选对象标签和人员资格；不需要的请删除。' });
  }
  return problems;
}
