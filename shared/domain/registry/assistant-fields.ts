import type { FieldHeadings } from './headings.ts';

/** The fields of 协助人员和专家 with the column headings that mean them (domain.md 4.5). */
export const assistantFields = [
  {
    key: 'name',
    name: '姓名（名称）',
    required: true,
    synonyms: [
      '姓名',
      '专家姓名',
      '协助人员',
      '协助人员姓名',
      '辅助人员姓名',
      '机构名称',
      '专业机构名称',
      '第三方机构名称',
    ],
  },
  { key: 'kind', name: '类别', required: false, synonyms: ['协助类别', '专家类别', '人员类别', '人员类型', '种类'] },
  { key: 'unit', name: '所在单位', required: false, synonyms: ['单位', '工作单位', '所属单位', '推荐单位'] },
  {
    key: 'code',
    name: '机构代码',
    required: false,
    synonyms: ['统一社会信用代码', '信用代码', '机构统一社会信用代码'],
  },
  {
    key: 'qualification',
    name: '资质名称',
    required: false,
    synonyms: ['资质', '专业资质', '资格证书', '证书名称', '职称'],
  },
  { key: 'qualificationNumber', name: '资质编号', required: false, synonyms: ['资质证书编号', '证书编号', '资质证号'] },
  {
    key: 'qualificationUntil',
    name: '资质有效期至',
    required: false,
    synonyms: ['资质有效期', '资质有效期止', '证书有效期', '证书有效期至'],
  },
  {
    key: 'fields',
    name: '专业领域',
    required: false,
    synonyms: ['领域', '领域标签', '专长', '业务专长', '擅长领域', '专业'],
  },
  { key: 'contractNumber', name: '委托合同号', required: false, synonyms: ['合同号', '委托合同编号', '合同编号'] },
  { key: 'contractFrom', name: '合同期限起', required: false, synonyms: ['合同开始日期', '委托起始日期', '合同起'] },
  {
    key: 'contractUntil',
    name: '合同期限止',
    required: false,
    synonyms: ['合同期限', '合同到期日期', '委托期限', '合同止'],
  },
  { key: 'funding', name: '经费来源', required: false, synonyms: ['资金来源', '经费'] },
  {
    key: 'pledgedOn',
    name: '保密与廉政承诺日期',
    required: false,
    synonyms: ['承诺日期', '保密承诺日期', '廉政承诺日期', '签订承诺书日期'],
  },
  { key: 'entry', name: '入库方式', required: false, synonyms: ['入库途径', '推荐方式'] },
  { key: 'interests', name: '利益回避声明', required: false, synonyms: ['回避声明', '利益冲突声明', '回避情况'] },
  { key: 'appraisal', name: '评价', required: false, synonyms: ['考核评价', '使用评价', '评价情况'] },
  { key: 'trainings', name: '培训记录', required: false, synonyms: ['培训情况', '培训'] },
  { key: 'disabledOn', name: '停用日期', required: false, synonyms: ['出库日期', '退出日期'] },
  { key: 'phone', name: '联系电话', required: false, synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'] },
] as const satisfies readonly FieldHeadings[];

export type AssistantField = (typeof assistantFields)[number]['key'];
