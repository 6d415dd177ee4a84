import type { DrawPlan } from '#domain/draw/plan.ts';
import { isEverything } from '../registry/object-filter.ts';
import type { GatheredPool } from './gathered-pool.ts';
import { countOf } from './object-pool.ts';
import { type PlanProblem, problem, warning } from './plan-problem.ts';
import type { TaskDraft } from './task-store.ts';

/** Why there is nothing to draw from, told by what emptied the list. */
export function emptyPoolProblem(draft: TaskDraft, gathered: GatheredPool): PlanProblem {
  if (draft.objects === 'named') return problem('objects', '还没有选定检查对象。只派人员时，请先选定要检查的对象。');
  const { inRange, outsideStrata } = gathered;
  if (inRange === 0) return problem('range', '按当前条件没有可抽取的对象。请放宽对象范围。');
  if (inRange === outsideStrata) {
    return problem('strata', '按当前条件没有可抽取的对象：范围内的对象所属等级都设为不抽。请给这些等级设比例或户数。');
  }
  return problem('exclusions', '按当前条件没有可抽取的对象：范围内的对象都被剔除。请放宽对象范围或减少剔除规则。');
}

/** What contradicts itself in the chosen kind of draw, and what a clerk should know of it. */
export function choiceProblems(draft: TaskDraft, plan: DrawPlan, gathered: GatheredPool): PlanProblem[] {
  return [
    ...departmentProblems(draft),
    ...(draft.objects === 'sampled' ? shareWarnings(draft, plan) : []),
    ...fewObjects(draft, gathered),
    ...namedProblems(draft, gathered),
    ...itemProblems(draft, plan, gathered),
    ...rangeWarnings(draft),
  ];
}

function departmentProblems({ departments, objects, teamSize }: TaskDraft): PlanProblem[] {
  if (objects === 'named' && teamSize === 0 && departments.length === 0) {
    return [problem('inspectors', '对象已定、又不派检查人员，没有什么可抽。请填写每户的检查人员人数。')];
  }
  const problems: PlanProblem[] = [];
  if (departments.length === 1) {
    problems.push(problem('departments', '联合抽查至少两个部门。请增加部门，或改为一个部门检查。'));
  }
  const names = departments.map(({ name }) => name);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) problems.push(problem('departments', `部门“${twice}”写了不止一次，请只保留一个。`));
  return problems;
}

function shareWarnings(draft: TaskDraft, plan: DrawPlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const shares = plan.strata.flatMap(stratum => ('bp' in stratum ? [stratum] : []));
  const zero = shares.filter(({ bp }) => bp === 0).map(({ name }) => name);
  if (zero.length > 0) {
    problems.push(warning('strata', `${zero.join('、')}的比例是 0，一户也不会抽到。不抽的等级请选“不抽”。`));
  }
  const whole = shares.filter(({ bp }) => bp === 10_000).map(({ name }) => name);
  if (whole.length > 0 && plan.rounding !== 'total') {
    const sentence = `${whole.join('、')}按 100% 全部抽取，抽取只决定检查次序。`;
    problems.push(warning('strata', sentence));
  }
  if (draft.minimum > 0 && plan.rounding === 'total') {
    problems.push(warning('strata', '按总数分配时，“每个等级至少”不起作用。请清零，或改为按等级计算。'));
  }
  return problems;
}

function fewObjects({ objects }: TaskDraft, { pool }: GatheredPool): PlanProblem[] {
  if (pool.length !== 1 || objects === 'named') return [];
  const [only] = pool;
  const sentence =
    objects === 'ordered'
      ? `名单里只有 1 户（${only?.name}），没有次序可抽。请放宽对象范围。`
      : `名单里只有 1 户（${only?.name}），抽或不抽都是它。请放宽对象范围，或改为对象已定、只派人员。`;
  return [warning('range', sentence)];
}

const namedShown = 3;

function namedProblems({ objects }: TaskDraft, { pool }: GatheredPool): PlanProblem[] {
  if (objects !== 'named') return [];
  const named = [...pool];
  const unused = named.filter(({ inUse }) => !inUse).map(({ name }) => name);
  if (unused.length > 0) {
    const sentence = `${unused.slice(0, namedShown).join('、')}已停用或作废，不能检查。请移除，或先在名录库恢复使用。`;
    return [problem('objects', sentence)];
  }
  const gone = named.filter(({ drawable }) => !drawable).map(({ name }) => name);
  if (gone.length === 0) return [];
  const shown = gone.slice(0, namedShown).join('、');
  const names = gone.length > namedShown ? `${shown}等 ${gone.length} 户` : shown;
  return [warning('objects', `${names}的登记状态不属于可抽查状态。请核对，不检查的请移除。`)];
}

/** 不定项: nobody may be drawn to be inspected for nothing. */
function itemProblems({ itemMode }: TaskDraft, { items = [] }: DrawPlan, { pool }: GatheredPool): PlanProblem[] {
  if (itemMode === 'fixed') return [];
  const shown: string[] = [];
  const without = countOf(pool, object => {
    if (object.items === '' && shown.length < namedShown) shown.push(object.name);
    return object.items === '';
  });
  if (without > 0) {
    const sentence = `名单里有 ${without} 户（${shown.join('、')}${without > namedShown ? '等' : ''}）没有适用的抽查事项。请为事项增选标签，或限定对象范围。`;
    return [problem('items', sentence)];
  }
  if (items.every(({ labels }) => labels.length === 0)) {
    return [warning('items', '不定项抽查里每个事项都适用全部对象，与定项相同。请为事项选择适用的标签，或改为定项。')];
  }
  return [];
}

/** 不定向 is drawn at random from all in the remit, 定向 from what a class, an item or a risk points at (R-129, 企业公示信息抽查暂行办法). */
function rangeWarnings({ objects, targeted, range }: TaskDraft): PlanProblem[] {
  if (objects === 'named') return [];
  const narrowed = range.labels.length > 0 || range.riskClasses.length > 0 || range.text !== '';
  if (!targeted && narrowed) {
    return [
      warning('type', '抽查类型是“不定向”，对象范围却限定了标签、风险等级或名称。请改为“定向”，或清除这些条件。'),
    ];
  }
  if (targeted && isEverything(range)) {
    return [warning('type', '抽查类型是“定向”，对象范围却没有限定。请限定一类对象，或改为“不定向”。')];
  }
  return [];
}
