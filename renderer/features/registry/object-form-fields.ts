import type { ObjectForm } from '#domain/registry/object-form.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import type { VocabularyEntry } from '#domain/vocabulary/vocabulary-entry.ts';

export interface FormField {
  readonly key: keyof ObjectForm;
  readonly label: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly hint?: string;
  readonly choices?: readonly VocabularyEntry[];
  /** Long texts get several lines. */
  readonly lines?: number;
}

/** The fields of the form in the order of the data dictionary (4.2). */
export const formFields: readonly FormField[] = [
  { key: 'name', label: '名称', required: true, wide: true },
  { key: 'kind', label: '对象种类', required: true, choices: objectKinds },
  { key: 'state', label: '登记状态', required: true, choices: registrationStates },
  {
    key: 'creditCode',
    label: '统一社会信用代码',
    hint: '场所、项目、产品、行为和无证无照经营户可以不填，由程序编内部编号',
  },
  { key: 'registrationNumber', label: '注册号' },
  { key: 'address', label: '住所（经营场所）', required: true, wide: true },
  { key: 'areaCode', label: '行政区划代码' },
  { key: 'station', label: '管辖单位（分局/所）' },
  { key: 'grid', label: '片区/网格' },
  { key: 'location', label: '经纬度', hint: '先经度，后纬度：115.510000,35.560000' },
  { key: 'legalRepresentative', label: '法定代表人/负责人/经营者' },
  { key: 'liaison', label: '联络人' },
  { key: 'industry', label: '行业代码', hint: 'GB/T 4754，如 F5211' },
  { key: 'established', label: '成立日期', hint: '如 2026-05-06' },
  { key: 'capital', label: '注册资本' },
  { key: 'scope', label: '经营范围', wide: true, lines: 3 },
];

export const blankForm: ObjectForm = {
  name: '',
  kind: '',
  creditCode: '',
  registrationNumber: '',
  state: 'existing',
  legalRepresentative: '',
  liaison: '',
  address: '',
  areaCode: '',
  station: '',
  grid: '',
  location: '',
  industry: '',
  established: '',
  capital: '',
  scope: '',
};
