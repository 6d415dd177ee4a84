import type { Bureau } from './bureau-store.ts';

/** The invented bureau of 云河县 with which the application can be tried. */
export const demoBureau: Bureau = {
  name: '云河县市场监督管理局',
  officeName: '云河县“双随机、一公开”监管工作联席会议办公室',
  taskSign: '云市监抽',
  noticeSign: '云市监检通',
  bulletinSign: '云市监公',
  areaCode: '371726',
  region: '山东省菏泽市云河县',
  phone: '0530-5550000',
  address: '云河县人民路1号',
  profile: 'shandong',
};

/** The registries of the demo bureau, in the order in which they are imported. */
export const demoFiles = [
  { kind: 'object', name: '检查对象名录库-云河县.xlsx' },
  { kind: 'inspector', name: '执法检查人员名录库-云河县.xlsx' },
  { kind: 'item', name: '随机抽查事项清单-云河县.xlsx' },
  { kind: 'department', name: '联席会议成员单位-云河县.xlsx' },
  { kind: 'assistant', name: '协助人员和专家-云河县.xlsx' },
] as const;
