import type { z } from 'zod';
import type { planLine } from '#contract/plan-shapes.ts';
import { lineAlarm, lineAlarms } from '#domain/annual-plan/line-alarm.ts';
import { type LineRule, lineQuotas, lineRuleWords, readLineRule } from '#domain/annual-plan/line-rule.ts';
import { probabilityOf } from '#domain/annual-plan/probability.ts';
import { dayNumber } from '#domain/calendar/day.ts';
import { isItemValid } from '#domain/item-list/item-version.ts';
import { type RiskClassCode, riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import type { LineTask } from './line-progress-store.ts';
import { fieldsOfLine } from './line-values.ts';
import type { LineRow } from './plan-line-store.ts';
import type { PlanRecord } from './plan-store.ts';
import type { RangeClass } from './range-count-store.ts';

export type LineView = z.output<typeof planLine>;

/** The rule that the words of a stored line come to. */
export const ruleOfLine = (line: Pick<LineRow, 'ratio_text' | 'frequency_text' | 'risk_text'>): LineRule =>
  readLineRule({ ratioText: line.ratio_text, frequencyText: line.frequency_text, riskText: line.risk_text });

/** How many of each class a line draws; null where its words say no number. */
export function quotasOfClasses(rule: LineRule, sizes: readonly RangeClass[]) {
  return lineQuotas(
    rule,
    sizes.map(one => ({ riskClass: one.riskClass as RiskClassCode, size: one.size })),
  );
}

/** Makes the lines of one plan as they are shown, with how far each has come. */
export function lineViewer(context: QueryContext, plan: PlanRecord) {
  const { workspace } = context;
  const profile = workspace.bureau.profile();
  const today = chinaDate(context.now());
  const tasks = workspace.lineProgress.ofPlan(plan.id);
  const listed = listedItems(context);

  return (line: LineRow): LineView => {
    const items = workspace.planLines.items(line.id);
    const rule = ruleOfLine(line);
    const counted = line.base_classes === null ? null : (JSON.parse(line.base_classes) as RangeClass[]);
    const quotas = counted && quotasOfClasses(rule, counted);
    const day = line.date_from ?? `${plan.year}-01-01`;
    const shown = items.map(item => ({ ...item, isListed: listed(item.itemId, day) }));
    const own = tasks.get(line.id) ?? [];
    return {
      id: line.id,
      position: line.position,
      ...fieldsOfLine(line, items),
      items: shown,
      base: line.base,
      baseOn: line.base_on,
      ruleWords: lineRuleWords(rule),
      classes: (counted ?? []).map(({ riskClass, size }) => ({
        code: riskClass,
        name: nameOfCode(riskClasses, riskClass),
        size,
        target: quotas?.find(one => one.riskClass === riskClass)?.count ?? 0,
      })),
      computed: quotas?.reduce((sum, one) => sum + (one.count ?? 0), 0) ?? null,
      probability: probabilityOf(line.target, line.base),
      sinceVersion: line.since_version,
      cancelledIn: line.cancelled_in,
      remarks: remarksOf(line, rule, shown, profile.planRule.isLowRiskOnce, counted),
      progress: progressOf(line, own, today, profile.planRule.alarmDays),
    };
  };
}

/** Whether an item counts in the list that is valid on a day. */
function listedItems({ workspace }: QueryContext) {
  return (itemId: number | null, day: string): boolean => {
    if (itemId === null) return false;
    const version = workspace.itemVersions.on(day);
    const known = workspace.items.get(itemId);
    if (!version || !known) return false;
    const standing = known.version_id === version.id ? known : workspace.items.find(version.id, known.code, '', '');
    return standing !== null && isItemValid({ validFrom: standing.valid_from, validTo: standing.valid_to }, day);
  };
}

function remarksOf(
  line: LineRow,
  rule: LineRule,
  items: LineView['items'],
  isLowRiskOnce: boolean,
  counted: readonly RangeClass[] | null,
): string[] {
  const remarks = rule.leftAsText.map(words => `${words}不能计算，按文字保留。`);
  const unmatched = items.filter(({ itemId }) => itemId === null).map(({ text }) => `“${text}”`);
  const outside = items.filter(({ itemId, isListed }) => itemId !== null && !isListed).map(({ text }) => `“${text}”`);
  if (items.length === 0) remarks.push('没有抽查事项。');
  if (unmatched.length > 0) remarks.push(`事项${unmatched.join('、')}没有对应到抽查事项清单。`);
  if (outside.length > 0) remarks.push(`事项${outside.join('、')}不在检查开始日有效的清单里（清单之外无检查）。`);
  if (line.range === null) remarks.push('对象范围还是文字，没有对应到名录库，不能计算基数。');
  if (line.date_from === null || line.date_to === null) remarks.push('没有起止日期。');
  if (line.base !== null && line.target !== null && line.target > line.base) remarks.push('抽查数量大于基数。');
  if (isLowRiskOnce && repeatsLowRisk(rule, counted)) {
    remarks.push('频次超过每年1次，又包括低风险（A类）对象：低风险主体同一年度原则上不重复抽查。');
  }
  return remarks;
}

/** A line that checks whatever it checks twice a year must leave out class A. */
function repeatsLowRisk(rule: LineRule, counted: readonly RangeClass[] | null): boolean {
  const { frequency } = rule;
  if (frequency?.kind !== 'perYear' || frequency.operator === '<=' || frequency.times < 2) return false;
  const quotas = quotasOfClasses(rule, counted ?? [{ riskClass: 'A', size: 100 }]);
  return quotas === null || quotas.some(one => one.riskClass === 'A' && (one.count ?? 0) > 0);
}

function progressOf(line: LineRow, tasks: readonly LineTask[], today: string, alarmDays: number): LineView['progress'] {
  const finished = tasks.filter(task => task.isDisclosed === 1).length;
  const lastDay = line.date_to === null ? null : dayNumber(line.date_to);
  const standing = { isCancelled: line.cancelled_in !== null, lastDay, tasks: tasks.length, finished };
  const alarm = lineAlarm(standing, dayNumber(today), alarmDays);
  const sum = (count: (task: LineTask) => number) => tasks.reduce((all, task) => all + count(task), 0);
  return {
    tasks: tasks.map(({ id, number, name, state }) => ({ id, number, name, state })),
    drawn: sum(task => task.drawn),
    checked: sum(task => task.checked),
    disclosed: sum(task => (task.isDisclosed === 1 ? task.drawn : 0)),
    alarm,
    alarmName: lineAlarms[alarm].name,
  };
}
