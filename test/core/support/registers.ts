import type { InputOf } from '#contract/contract.ts';

/** An expert as somebody enters him by hand. */
export const assistantValues: Omit<InputOf<'assistant.save'>, 'id' | 'reason'> = {
  kind: 'expert',
  name: '秦川',
  unit: '云河县食品检验所',
  code: null,
  qualification: '高级工程师',
  qualificationNumber: 'GJ-0017',
  qualificationUntil: '2027-12-31',
  fields: ['食品生产'],
  contractNumber: null,
  contractFrom: null,
  contractUntil: null,
  funding: '政府购买服务',
  pledgedOn: '2026-01-10',
  entry: 'review',
  interests: null,
  appraisal: null,
  trainings: [],
  disabledOn: null,
};

/** A department that may carry out checks. */
export const departmentValues: Omit<InputOf<'department.save'>, 'id' | 'reason'> = {
  name: '云河县商务局',
  shortName: '商务局',
  documentSign: '云商',
  code: null,
  level: '县级',
  parent: null,
  enforcement: true,
  member: true,
  role: '成员单位',
  seal: null,
  address: '云河县振兴路2号',
  contact: null,
  people: [],
  disabledOn: null,
};
