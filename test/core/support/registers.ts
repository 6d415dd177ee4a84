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
  trainings: [{ on: '2026-02-05', course: '抽查协助培训', hours: 8, result: '合格' }],
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
  people: [{ name: '林宁国', post: '副局长', role: 'liaison-officer', from: '2025-01-01', to: null, filing: '' }],
  disabledOn: null,
};

/** A certificate that proves a qualification and lets nobody inspect. */
export const specialCertificate = {
  type: '食品检查员证',
  number: 'SP-001',
  issuer: '省市场监督管理局',
  from: '2024-01-01',
  until: '2099-12-31',
  openEnded: false,
  enforcement: false,
};
