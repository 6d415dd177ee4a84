import dayjs from 'dayjs';
import type { OutputOf } from '#contract/contract.ts';
import { listRule } from '#domain/plan/exclusion.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { everyObject } from '../registry/range-address.ts';
import { basisPointsOf, percentText } from './percent-text.ts';

export type TaskDraft = OutputOf<'task.get'>['draft'];
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

export type ChosenObject = SavedTask['named'][number];

/** 「10户及以下不少于2户；超过10户不低于50%」 as it is typed. */
export interface SmallPoolValues {
  readonly limit: number | null;
  readonly minimum: number | null;
  readonly percent: string;
}

/** A department of a joint check as the form holds it. */
export interface DepartmentValues extends Omit<TaskDraft['departments'][number], 'teamSize'> {
  readonly teamSize: number | null;
}

/** What the form holds; blank numbers are null. */
export interface TaskValues extends Omit<TaskDraft, OtherForm | NumberField> {
  readonly items: readonly ChosenItem[];
  readonly named: readonly ChosenObject[];
  readonly departments: readonly DepartmentValues[];
  readonly smallPool: SmallPoolValues;
  readonly minimum: number | null;
  readonly strata: readonly StratumValues[];
  readonly total: number | null;
  readonly reserve: number | null;
  readonly teamSize: number | null;
  readonly inspectorCap: number | null;
  readonly witnesses: number | null;
  readonly yearlyCap: number | null;
}

type OtherForm = 'itemIds' | 'namedIds' | 'strata' | 'departments' | 'smallPool';

type NumberField = 'total' | 'minimum' | 'reserve' | 'teamSize' | 'inspectorCap' | 'witnesses' | 'yearlyCap';

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
    itemMode: 'fixed',
    itemLabels: [],
    range: { ...everyObject },
    exclusions: ['state', 'no-code', 'low-risk-this-year', 'drawn-in-period', ...excludedLists(profile)],
    yearlyCap: 2,
    strata: codes.map(code => {
      const bp = ratioOf(profile, code);
      return stratumValues(code, bp === 0 ? undefined : { code, mode: 'ratio', bp }, bp);
    }),
    rounding: 'ceil',
    total: null,
    minimum: 0,
    smallPool: smallPoolValues(profile.smallPool),
    objects: 'sampled',
    named: [],
    reserve: profile.reserve,
    teamSize: profile.teamSize,
    inspectorCap: profile.inspectorCap,
    inspectorUnits: [],
    departments: [],
    specialty: [],
    avoidSameUnit: false,
    witnesses: profile.witnesses,
    checkFrom: today,
    checkTo: dayjs(today).add(usualMonths, 'month').format('YYYY-MM-DD'),
    method: Object.keys(profile.methodNames)[0] ?? '实地核查',
  };
}

const excludedLists = ({ objectLists }: Profile) =>
  objectLists.filter(({ draw }) => draw === 'exclude').map(({ code }) => listRule(code));

/** A saved task as the form shows it. */
export function savedTaskValues({ draft, items, named }: SavedTask, profile: Profile): TaskValues {
  const { itemIds: _items, namedIds: _named, smallPool, ...rest } = draft;
  const known = codes.map(code =>
    stratumValues(
      code,
      draft.strata.find(rule => rule.code === code),
      ratioOf(profile, code),
    ),
  );
  return { ...rest, items, named, strata: known, smallPool: smallPoolValues(smallPool) };
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
    case 'smallPool':
    case 'none':
      return { code, mode };
    default:
      return mode satisfies never;
  }
}

function smallPoolValues({ limit, minimum, bpAbove }: TaskDraft['smallPool']): SmallPoolValues {
  return { limit, minimum, percent: percentText(bpAbove) };
}

/** The small-pool rule, or null while a number is missing or cannot be read. */
export function smallPoolOf({ limit, minimum, percent }: SmallPoolValues): TaskDraft['smallPool'] | null {
  const bpAbove = basisPointsOf(percent);
  return limit === null || minimum === null || bpAbove === null ? null : { limit, minimum, bpAbove };
}

/** Whether each class is counted by itself, so that a least number for each can hold. */
export const countsEachClass = ({ rounding }: Pick<TaskDraft, 'rounding'>): boolean =>
  rounding === 'ceil' || rounding === 'floor';

/** The draft the core takes, or null while a number is missing or cannot be read. */
export function draftOf({ items, named, ...values }: TaskValues): TaskDraft | null {
  const { reserve, teamSize, inspectorCap, witnesses, yearlyCap, minimum } = values;
  const strata = values.strata.map(stratumRuleOf).filter(rule => rule !== null);
  if (strata.length < values.strata.length) return null;
  if (reserve === null || teamSize === null || inspectorCap === null) return null;
  if (witnesses === null || yearlyCap === null || minimum === null) return null;
  const smallPool = smallPoolOf(values.smallPool);
  const departments = departmentsOf(values.departments);
  if (!smallPool || !departments) return null;
  return {
    ...values,
    itemIds: items.map(({ id }) => id),
    itemLabels: labelsOf(items, values),
    namedIds: values.objects === 'named' ? named.map(({ id }) => id) : [],
    strata,
    total: values.rounding === 'total' ? values.total : null,
    minimum: countsEachClass(values) ? minimum : 0,
    smallPool,
    departments,
    reserve,
    teamSize,
    inspectorCap,
    witnesses,
    yearlyCap,
  };
}

function labelsOf(
  items: readonly ChosenItem[],
  { itemMode, itemLabels }: Pick<TaskValues, 'itemMode' | 'itemLabels'>,
): TaskDraft['itemLabels'] {
  if (itemMode === 'fixed') return [];
  return itemLabels.filter(({ itemId, labels }) => labels.length > 0 && items.some(({ id }) => id === itemId));
}

function departmentsOf(departments: readonly DepartmentValues[]): TaskDraft['departments'] | null {
  const known = departments.flatMap(({ teamSize, ...rest }) => (teamSize === null ? [] : [{ ...rest, teamSize }]));
  return known.length === departments.length ? known : null;
}
