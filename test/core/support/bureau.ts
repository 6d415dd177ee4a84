import type { InputOf } from '#contract/contract.ts';

/** The bureau of the invented county in which the tests work. */
export const testBureau: InputOf<'bureau.save'> = {
  name: '云河县市场监督管理局',
  officeName: '云河县双随机、一公开联席会议办公室',
  taskSign: '云抽查',
  noticeSign: '云市监检通',
  bulletinSign: '云市监公',
  areaCode: '371726',
  region: '云河县',
  phone: '0530-5550000',
  address: '云河县人民路1号',
  profile: 'shandong',
};
