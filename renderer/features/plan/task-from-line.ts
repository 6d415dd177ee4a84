import { lineQuotas, readLineRule } from '#domain/annual-plan/line-rule.ts';
import type { RiskClassCode } from '#domain/vocabulary/risk-class.ts';
import { everyObject } from '../registry/range-address.ts';
import { percentText } from '../task/percent-text.ts';
import type { TaskValues } from '../task/task-values.ts';
import type { PlanLine } from './plan-words.tsx';

/** So many of each class stand for any number where only the share of a class is asked for. */
const whole = 10_000;

/** The form of a new task with what a line of a plan says: name, range, items, ratio class by class, days and departments. */
export function taskFromLine(proposed: TaskValues, line: PlanLine, planName: string, today: string): TaskValues {
  const items = line.items.flatMap(({ itemId, text, isListed }) =>
    itemId !== null && isListed ? [{ id: itemId, name: text, itemClass: line.itemClass ?? 'general' }] : [],
  );
  const from = line.dateFrom !== null && line.dateFrom > today ? line.dateFrom : today;
  const to = line.dateTo !== null && line.dateTo >= from ? line.dateTo : proposed.checkTo;
  const departments = [line.leadDepartment, ...line.departments].filter(name => name !== '');
  return {
    ...proposed,
    name: line.name,
    planName,
    targeted: line.targeted,
    items,
    itemMode: line.itemMode,
    range: { ...everyObject, ...line.range },
    ...ratioOf(proposed, line),
    departments:
      line.departments.length === 0
        ? []
        : departments.slice(0, 6).map(name => ({ name, teamSize: proposed.teamSize, units: [], people: [] })),
    checkFrom: from,
    checkTo: to,
    method: line.method || proposed.method,
  };
}

/** The numbers of a line: a total where it says one, shares class by class otherwise; what it does not say stays as proposed. */
function ratioOf(proposed: TaskValues, line: PlanLine): Partial<TaskValues> {
  const rule = readLineRule(line);
  if (rule.whole?.kind === 'count') return { rounding: 'total', total: rule.whole.count };
  const quotas = lineQuotas(
    rule,
    proposed.strata.map(({ code }) => ({ riskClass: code as RiskClassCode, size: whole })),
  );
  if (quotas === null || rule.whole?.kind === 'smallPool') return {};
  return {
    rounding: 'ceil',
    strata: proposed.strata.map(stratum => {
      const share = quotas.find(({ riskClass }) => riskClass === stratum.code)?.count ?? 0;
      return share === 0
        ? { ...stratum, mode: 'none' as const }
        : { ...stratum, mode: 'ratio' as const, percent: percentText(share) };
    }),
  };
}
