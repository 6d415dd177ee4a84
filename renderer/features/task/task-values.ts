import dayjs from 'dayjs';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { basisPointsOf, percentText } from './percent-text.ts';

export type TaskDraft = InputOf<'task.create'>;
export type Profile = OutputOf<'profile.get'>;
type SavedTask = OutputOf<'task.get'>;
type StratumRule = TaskDraft['strata'][number];

export interface ChosenItem {
  readonly id: number;
  readonly name: string;
  readonly itemClass: string;
}

/** One class as the form holds it: numbers stay as they are typed until the draft is made of them. */
export interface StratumValues {
  readonly code: string;
  readonly name: string;
  readonly mode: StratumRule['mode'];
  readonly percent: string;
  readonly count: number | null;
}

/** What the form holds; blank numbers are null. */
export interface TaskValues extends Omit<TaskDraft, 'itemIds' | 'strata' | NumberField> {
  readonly items: readonly ChosenItem[];
  readonly strata: readonly StratumValues[];
  readonly total: number | null;
  readonly reserve: number | null;
  readonly teamSize: number | null;
  readonly inspectorCap: number | null;
  readonly witnesses: number | null;
  readonly yearlyCap: number | null;
}

type NumberField = 'total' | 'reserve' | 'teamSize' | 'inspectorCap' | 'witnesses' | 'yearlyCap';

/** How long a check usually takes; only a first proposal. */
const usualMonths = 2;

const codes = riskClasses.map(({ code }) => code);

function stratumValues(code: string, rule: StratumRule | undefined, bp: number): StratumValues {
  return {
    code,
    name: nameOfCode(riskClasses, code),
    mode: rule?.mode ?? 'none',
    percent: percentText(rule?.mode === 'ratio' ? rule.bp : bp),
    count: rule?.mode === 'count' ? rule.count : null,
  };
}

const ratioOf = (profile: Profile, code: string) => profile.riskRatios.find(ratio => ratio.code === code)?.bp ?? 0;

/** A new task with the ratios, numbers and words of the bureau's profile. */
export function newTaskValues(profile: Profile, today: string): TaskValues {
  return {
    name: '',
    planName: '',
    targeted: false,
    items: [],
    range: { text: '', riskClasses: [], states: [], stations: [], labels: [] },
    exclusions: ['state', 'no-code', 'low-risk-this-year', 'drawn-in-period'],
    yearlyCap: 2,
    strata: codes.map(code => {
      const bp = ratioOf(profile, code);
      return stratumValues(code, bp === 0 ? undefined : { code, mode: 'ratio', bp }, bp);
    }),
    rounding: 'ceil',
    total: null,
    reserve: profile.reserve,
    teamSize: profile.teamSize,
    inspectorCap: profile.inspectorCap,
    inspectorUnits: [],
    specialty: [],
    avoidSameUnit: false,
    witnesses: profile.witnesses,
    checkFrom: today,
    checkTo: dayjs(today).add(usualMonths, 'month').format('YYYY-MM-DD'),
    method: Object.keys(profile.methodNames)[0] ?? '实地核查',
  };
}

/** A saved task as the form shows it. */
export function savedTaskValues({ draft, items }: SavedTask, profile: Profile): TaskValues {
  const { itemIds: _ids, ...rest } = draft;
  const known = codes.map(code =>
    stratumValues(
      code,
      draft.strata.find(rule => rule.code === code),
      ratioOf(profile, code),
    ),
  );
  return { ...rest, items, strata: known };
}

/** The rule of one class, or null while its number cannot be read. */
export function stratumRuleOf({ code, mode, percent, count }: StratumValues): StratumRule | null {
  switch (mode) {
    case 'ratio': {
      const bp = basisPointsOf(percent);
      return bp === null ? null : { code, mode, bp };
    }
    case 'count':
      return count === null ? null : { code, mode, count };
    case 'none':
      return { code, mode };
    default:
      return mode satisfies never;
  }
}

/** The draft the core takes, or null while a number is missing or cannot be read. */
export function draftOf({ items, ...values }: TaskValues): TaskDraft | null {
  const { reserve, teamSize, inspectorCap, witnesses, yearlyCap } = values;
  const strata = values.strata.map(stratumRuleOf).filter(rule => rule !== null);
  if (strata.length < values.strata.length) return null;
  if (reserve === null || teamSize === null || inspectorCap === null) return null;
  if (witnesses === null || yearlyCap === null) return null;
  const total = values.rounding === 'total' ? values.total : null;
  const itemIds = items.map(({ id }) => id);
  return { ...values, itemIds, strata, total, reserve, teamSize, inspectorCap, witnesses, yearlyCap };
}
