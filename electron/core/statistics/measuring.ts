import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import {
  chanceOfAll,
  type IndicatorChoice,
  type IndicatorDefinition,
  type IndicatorFigure,
  shareOf,
} from '#domain/indicator/indicator.ts';
import type { IndicatorCode } from '#domain/indicator/indicators.ts';
import type { Period } from '#domain/indicator/period.ts';
import { dueReports, reportKinds } from '#domain/indicator/report-rule.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { disclosureDue } from '../disclosure/disclosure-due.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import type { TaskFact } from './indicator-store.ts';
import type { CountedRow, Side, Sides, SideValues } from './side.ts';

/** Of which days and which checks a figure is asked for. */
export interface Scope extends Period {
  readonly department: string | null;
  readonly riskClass: string | null;
  readonly targeted: boolean | null;
}

export type Definition = IndicatorDefinition & { readonly code: IndicatorCode };

const problems = JSON.stringify(outcomes.filter(({ problem }) => problem).map(({ code }) => code));
const inspecting = JSON.stringify(staffKinds.filter(({ inspector }) => inspector).map(({ code }) => code));
const reportName = (kind: string) => reportKinds.find(({ code }) => code === kind)?.name ?? kind;
const earlier = (one: string, other: string) => (one < other ? one : other);

/** Measures indicators as the workspace stands now; what all of them need to know is read once. */
export function beginMeasuring({ workspace, now }: QueryContext) {
  const { indicators } = workspace;
  const today = chinaDate(now());
  const yesterday = dateOfDay(dayNumber(today) - 1);
  const profile = workspace.bureau.profile();
  const bureau = workspace.bureau.get().name;
  const facts = indicators.taskFacts(bureau);
  const dueAfter = disclosureDue(workspace);
  const tasksOf = rememberTasks(facts);

  /** The days of ended checks whose results are due in the period. */
  function duesIn({ from, to }: Period): string {
    const dues: [string, string][] = [];
    // Holidays at most double the days, and add two weeks.
    const first = dayNumber(from) - profile.disclosureWorkingDays * 2 - 14;
    for (let day = first; day <= dayNumber(earlier(to, yesterday)); day += 1) {
      const ended = dateOfDay(day);
      const due = dueAfter(ended)?.date ?? ended;
      if (due >= from && due <= to && due < today) dues.push([ended, due]);
    }
    return JSON.stringify(dues);
  }

  /** The reports that had to be sent in the period, since the bureau works here. */
  function expectedIn({ from, to }: Period): string {
    const since = indicators.firstDay() ?? today;
    const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
    const due = [];
    for (let year = years[0] ?? 0; year <= (years[1] ?? 0); year += 1)
      due.push(...dueReports(profile.reportRule, year));
    const asked = due.filter(one => one.due >= from && one.due <= to && one.due < today && one.due >= since);
    return JSON.stringify(asked.map(one => [one.kind, one.from, one.due, reportName(one.kind)]));
  }

  function valuesFor({ code, filters }: Definition, scope: Scope): SideValues {
    const { from, to } = scope;
    const narrowed = (filter: (typeof filters)[number]) => filters.includes(filter);
    const department = narrowed('department') ? scope.department : null;
    const targeted = !narrowed('targeted') || scope.targeted === null ? null : scope.targeted ? 1 : 0;
    return {
      from,
      to,
      day: earlier(to, today),
      passed: earlier(to, yesterday),
      yearFrom: `${to.slice(0, 4)}-01-01`,
      department,
      risk: narrowed('risk') ? scope.riskClass : null,
      targeted,
      bureau,
      tasks: tasksOf(department, targeted),
      dues: code === 'I4' ? duesIn(scope) : '[]',
      expected: code === 'I21' ? expectedIn(scope) : '[]',
      problems,
      states: JSON.stringify(profile.drawableStates),
      staffKinds: inspecting,
      cap: profile.indicatorRule.yearlyCap,
    };
  }

  function sidesOf({ code }: Definition, choice: IndicatorChoice): Sides {
    const sides = indicators.sidesOf(code, choice.code);
    if (!sides) throw new RangeError(`${code} has no reading ${choice.code}.`);
    return sides;
  }

  const all = (side: Side, values: SideValues): CountedRow[] => indicators.rows(side, values, 0, 100_000);

  return {
    today,
    sidesOf,
    valuesFor,

    /** The figure of an indicator in one of its readings. */
    figure(definition: Definition, choice: IndicatorChoice, scope: Scope): IndicatorFigure {
      const { numerator: top, denominator: below } = sidesOf(definition, choice);
      const values = valuesFor(definition, scope);
      const numerator = indicators.sum(top, values);
      if (!below) return { numerator, denominator: null, value: numerator };
      const denominator = indicators.sum(below, values);
      if (definition.kind === 'share') return { numerator, denominator, value: shareOf(numerator, denominator) };
      const bases = new Map(all(below, values).map(row => [row.key, row.weight]));
      const draws = all(top, values).map(({ key, weight }) => ({ quota: weight, base: bases.get(key) ?? 0 }));
      return { numerator, denominator, value: chanceOfAll(draws) };
    },

    /** Every department that has led or joined a task, or stands in the register. */
    departments(): string[] {
      const named = facts.flatMap(({ names }) => JSON.parse(names) as string[]);
      return [...new Set([bureau, ...named])];
    },
  };
}

export type Measuring = ReturnType<typeof beginMeasuring>;

/** The tasks of a department and kind as JSON, written once for all figures of a page. */
function rememberTasks(facts: readonly TaskFact[]) {
  const known = new Map<string, string>();
  return (department: string | null, targeted: 0 | 1 | null): string => {
    const key = JSON.stringify([department, targeted]);
    const found =
      known.get(key) ??
      JSON.stringify(
        facts
          .filter(fact => targeted === null || fact.targeted === targeted)
          .filter(fact => department === null || (JSON.parse(fact.names) as string[]).includes(department))
          .map(fact => [fact.id, fact.departments, fact.method, fact.isLayered, fact.hasRatios, fact.isSampled]),
      );
    known.set(key, found);
    return found;
  };
}
