import { checkRegistrationNumber } from '../code/registration-number.ts';
import { isPlaceholder } from '../text/placeholder.ts';
import { kindsWithoutCreditCode } from '../vocabulary/object-kind.ts';
import { readRegistrationState, registrationStates } from '../vocabulary/registration-state.ts';
import { riskClasses } from '../vocabulary/risk-class.ts';

const entry = <const Code extends string>(code: Code, name: string, advice: string) => ({ code, name, advice });

/** What may be wrong with an object of the registry (底数清、标签准; domain.md 4.2, O17), most serious first. */
export const faultKinds = [
  entry(
    'struck-off-drawable',
    '已注销、吊销等仍可抽',
    '登记已终止的对象不应参加抽取，请核对登记状态或方案中的“可抽取的登记状态”。',
  ),
  entry('missing-code', '没有代码', '请对照营业执照补录统一社会信用代码。'),
  entry('old-number-only', '只有旧注册号', '旧注册号应换成统一社会信用代码，请核对是否已换照。'),
  entry('wrong-number', '注册号校验位不符', '注册号至少有一位写错，请对照营业执照更正。'),
  entry('same-number', '注册号重复', '几户登记了同一个注册号，请核对是否重复建档。'),
  entry('same-name-address', '名称和地址重复', '几户的名称和地址都相同，请核对是否重复建档。'),
  entry('unclear-state', '登记状态不明', '登记状态空白或无法识别，这样的对象不参加抽取，请补上。'),
  entry('blank-station', '没有管辖单位', '检查人员回避本辖区时无法判断，请补上管辖单位。'),
  entry('unknown-area', '行政区划空白或不合规', '行政区划应为 6、9 或 12 位代码，请补上。'),
  entry('unknown-industry', '行业代码空白或不在国标内', '行业代码应在 GB/T 4754-2017 之内，请核对。'),
  entry('no-label', '没有标签', '没有标签的对象不会进入按标签选取的任务，请补上。'),
  entry('unclassified', '未分风险等级', '还没有信用风险等级，请导入最近一次分类结果。'),
  entry('old-risk', '风险等级过旧', '风险等级长时间没有更新，请导入最近一次分类结果。'),
] as const;

export type FaultKind = (typeof faultKinds)[number]['code'];

/** What is looked at of an object. */
export interface ExaminedObject {
  readonly kind: string;
  readonly creditCode: string | null;
  readonly registrationNumber: string | null;
  readonly areaCode: string | null;
  readonly station: string | null;
  readonly industry: string | null;
  readonly state: string;
  readonly riskClass: string;
  readonly hasLabel: boolean;
  /** YYYY-MM-DD on which the registry last learnt anything of it. */
  readonly updatedOn: string;
}

/** What an object cannot know by itself. */
export interface ExaminationRules {
  readonly drawableStates: ReadonlySet<string>;
  /** Codes of GB/T 4754 without the letter of the section, and the letters. */
  readonly industries: ReadonlySet<string>;
  /** A risk class that was last written before this day is old. */
  readonly riskSince: string;
}

export interface Fault {
  readonly kind: FaultKind;
  /** The value at fault, '' for a blank one. */
  readonly value: string;
}

/** States after which there is no business left to inspect. */
const ended = new Set<string>(['deregistered', 'revoked', 'cancelled', 'moved-away']);
const states = new Set<string>(registrationStates.map(({ code }) => code));
const known = new Set<string>(riskClasses.map(({ code }) => code));
const withoutCode = kindsWithoutCreditCode as ReadonlySet<string>;

function codeFaults({ creditCode, registrationNumber, kind }: ExaminedObject): Fault[] {
  if (creditCode !== null) return [];
  if (registrationNumber === null) return withoutCode.has(kind) ? [] : [{ kind: 'missing-code', value: '' }];
  const faults: Fault[] = [{ kind: 'old-number-only', value: registrationNumber }];
  const isOld = /^\d{15}$/.test(registrationNumber);
  if (isOld && !checkRegistrationNumber(registrationNumber).ok)
    faults.push({ kind: 'wrong-number', value: registrationNumber });
  return faults;
}

function stateFaults({ state }: ExaminedObject, { drawableStates }: ExaminationRules): Fault[] {
  if (ended.has(state) && drawableStates.has(state)) return [{ kind: 'struck-off-drawable', value: state }];
  return states.has(state) || readRegistrationState(state) ? [] : [{ kind: 'unclear-state', value: state }];
}

function riskFaults({ riskClass, updatedOn }: ExaminedObject, { riskSince }: ExaminationRules): Fault[] {
  if (riskClass === 'unclassified' || !known.has(riskClass)) return [{ kind: 'unclassified', value: riskClass }];
  return updatedOn < riskSince ? [{ kind: 'old-risk', value: updatedOn }] : [];
}

const isIndustry = (code: string, { industries }: ExaminationRules) =>
  industries.has(code) || (/^[A-T]/.test(code) && industries.has(code.slice(1)));

/** Everything that is wrong with one object by itself; duplicates are for the caller, who sees the others. */
export function faultsOf(object: ExaminedObject, rules: ExaminationRules): Fault[] {
  const { areaCode, industry, station, hasLabel } = object;
  const faults = [...stateFaults(object, rules), ...codeFaults(object)];
  if (isPlaceholder(station ?? '')) faults.push({ kind: 'blank-station', value: '' });
  if (!/^\d{6}(\d{3}|\d{6})?$/.test(areaCode ?? '')) faults.push({ kind: 'unknown-area', value: areaCode ?? '' });
  if (!isIndustry(industry ?? '', rules)) faults.push({ kind: 'unknown-industry', value: industry ?? '' });
  if (!hasLabel) faults.push({ kind: 'no-label', value: '' });
  return [...faults, ...riskFaults(object, rules)];
}
