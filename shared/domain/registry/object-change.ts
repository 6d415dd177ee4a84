import { objectKinds } from '../vocabulary/object-kind.ts';
import { objectStandings } from '../vocabulary/object-standing.ts';
import { registrationStates } from '../vocabulary/registration-state.ts';
import { riskClasses } from '../vocabulary/risk-class.ts';
import { nameOfCode, type VocabularyEntry } from '../vocabulary/vocabulary-entry.ts';

/** The fields of an object of which every change is kept, in the words of domain.md 4.2 and the order in which they are read. */
const fieldNames: Readonly<Record<string, string>> = {
  standing: '使用状态',
  name: '名称',
  kind: '对象种类',
  credit_code: '统一社会信用代码',
  registration_number: '注册号',
  state: '登记状态',
  risk_class: '通用信用风险等级',
  labels: '标签',
  legal_representative: '法定代表人/负责人',
  liaison: '联络人',
  phone: '联系电话',
  address: '住所（经营场所）',
  area_code: '行政区划',
  station: '管辖单位',
  grid: '片区/网格',
  location: '经纬度',
  industry: '行业',
  established: '成立日期',
  capital: '注册资本',
  scope: '经营范围',
  yearly_cap: '年度检查上限',
};

const order = Object.keys(fieldNames);

const lists: Readonly<Record<string, readonly VocabularyEntry[]>> = {
  standing: objectStandings,
  kind: objectKinds,
  state: registrationStates,
  risk_class: riskClasses,
};

/** One field that changed, in words; null where nothing stood or stands. */
export interface FieldChange {
  readonly field: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Stored = string | number | null;

/** The changes of one object as they are kept, `{column: [before, after]}`, in words and in a fixed order. */
export function objectChanges(kept: Readonly<Record<string, readonly [Stored, Stored]>>): FieldChange[] {
  return Object.entries(kept)
    .map(([field, [before, after]]) => ({
      field,
      name: fieldNames[field] ?? field,
      before: inWords(field, before),
      after: inWords(field, after),
    }))
    .sort((one, other) => placeOf(one.field) - placeOf(other.field));
}

const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);

function inWords(field: string, value: Stored): string | null {
  if (value === null || value === '') return null;
  if (field === 'labels') return (JSON.parse(String(value)) as string[]).join('、') || null;
  const list = lists[field];
  return list ? nameOfCode(list, String(value)) : String(value);
}
