import type { InputOf } from '#contract/contract.ts';

export const exampleBureau: InputOf<'bureau.save'> = {
  name: '云河县市场监督管理局',
  officeName: '云河县双随机、一公开联席会议办公室',
  taskSign: '云抽查',
  noticeSign: '云市监检通',
  bulletinSign: '云市监公',
  areaCode: '530199',
  region: '云河县',
  phone: '',
  address: '',
  profile: 'shandong',
};
