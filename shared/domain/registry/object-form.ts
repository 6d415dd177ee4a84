import { isDate } from '../calendar/day.ts';
import { checkCreditCode } from '../code/credit-code.ts';
import { kindsWithoutCreditCode, objectKinds } from '../vocabulary/object-kind.ts';
import { registrationStates } from '../vocabulary/registration-state.ts';
import { isCodeOf } from '../vocabulary/vocabulary-entry.ts';

/** An object as a person enters it; blank for what is not known. */
export interface ObjectForm {
  readonly name: string;
  readonly kind: string;
  readonly creditCode: string;
  readonly registrationNumber: string;
  readonly state: string;
  readonly legalRepresentative: string;
  readonly liaison: string;
  readonly address: string;
  readonly areaCode: string;
  readonly station: string;
  readonly grid: string;
  readonly location: string;
  readonly industry: string;
  readonly established: string;
  readonly capital: string;
  readonly scope: string;
}

export interface FormProblem {
  readonly field: keyof ObjectForm;
  readonly sentence: string;
}

/** What else the judgement depends on. */
interface FormFacts {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The object as it stands, or null for a new one. What an import let in and nobody touches is not held against him. */
  readonly before: ObjectForm | null;
}

const faults = {
  length: '统一社会信用代码应为 18 位，请核对。',
  alphabet: '统一社会信用代码只用数字和大写字母，不用 I、O、Z、S、V，请核对。',
  check: '统一社会信用代码的校验位与前 17 位不符，至少有一位写错，请对照营业执照更正。',
} as const;

/** What is wrong with an object entered by hand, field by field (domain.md 4.2); empty when it can be saved. */
export function objectFormProblems(form: ObjectForm, { today, before }: FormFacts): FormProblem[] {
  const problems: FormProblem[] = [];
  const say = (field: keyof ObjectForm, sentence: string) => {
    if (!before || before[field] !== form[field]) problems.push({ field, sentence });
  };
  if (form.name === '') problems.push({ field: 'name', sentence: '请填写名称。' });
  if (!isCodeOf(objectKinds, form.kind)) say('kind', '请选择对象种类。');
  if (!isCodeOf(registrationStates, form.state)) say('state', '请选择登记状态。');
  if (form.creditCode !== '') {
    const check = checkCreditCode(form.creditCode);
    if (!check.ok) say('creditCode', faults[check.reason]);
  } else if (lacksCode(form)) {
    say('creditCode', '这一种类的对象应有统一社会信用代码或注册号；场所、项目、产品、行为和无证无照经营户可以不填。');
  }
  if (form.address === '') say('address', '请填写住所（经营场所）。');
  if (form.areaCode !== '' && !/^\d{6}(\d{3}|\d{6})?$/.test(form.areaCode))
    say('areaCode', '行政区划代码应为 6、9 或 12 位数字。');
  if (form.location !== '' && !isLocation(form.location))
    say('location', '经纬度请写成 115.510000,35.560000（先经度，后纬度）。');
  if (form.established !== '' && (!isDate(form.established) || form.established > today))
    say('established', '成立日期请写成 2026-05-06，且不晚于今天。');
  return problems;
}

const lacksCode = ({ kind, registrationNumber }: ObjectForm) =>
  registrationNumber === '' && isCodeOf(objectKinds, kind) && !kindsWithoutCreditCode.has(kind);

/** Longitude, then latitude, in degrees. */
export function isLocation(text: string): boolean {
  const [, longitude, latitude] = /^(-?\d{1,3}(?:\.\d+)?)\s*[,，]\s*(-?\d{1,2}(?:\.\d+)?)$/.exec(text) ?? [];
  return longitude !== undefined && Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
}
