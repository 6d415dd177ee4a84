/** How a field of a tested product is filled in. */
export type ProductFieldKind = 'text' | 'day' | 'whole' | 'choice' | 'yes-no';

export interface ProductField {
  readonly code: string;
  readonly name: string;
  readonly kind: ProductFieldKind;
  /** Without it the record of a product is incomplete. */
  readonly required: boolean;
  readonly choices?: readonly string[];
  /** Under which heading it stands. */
  readonly group: 'sample' | 'verdict' | 'handling';
}

const verdicts = ['合格', '不合格', '未判定'];

const field = (
  group: ProductField['group'],
  code: string,
  name: string,
  kind: ProductFieldKind = 'text',
  more: Partial<ProductField> = {},
): ProductField => ({ code, name, kind, required: false, group, ...more });

/** 产品质量抽查 (list O of domain.md 4.20), in the order of a record form; 综合判定 stands beside them. */
export const productFields: readonly ProductField[] = [
  field('sample', 'planKind', '计划类型', 'choice', {
    choices: ['国家级监督抽查', '省级监督抽查', '市级监督抽查', '县级监督抽查', '专项抽查', '定期监督检验'],
  }),
  field('sample', 'agency', '承检机构', 'text', { required: true }),
  field('sample', 'productName', '产品名称', 'text', { required: true }),
  field('sample', 'model', '规格型号'),
  field('sample', 'batch', '生产日期或批号'),
  field('sample', 'brand', '商标'),
  field('sample', 'standard', '检验依据标准'),
  field('sample', 'sampledOn', '抽样日期', 'day'),
  field('verdict', 'reportNumber', '报告编号', 'text', { required: true }),
  field('verdict', 'quality', '实物质量判定', 'choice', { choices: verdicts }),
  field('verdict', 'label', '标签判定', 'choice', { choices: verdicts }),
  field('verdict', 'tested', '检验项数', 'whole'),
  field('verdict', 'failed', '不合格项数', 'whole'),
  field('verdict', 'failedItems', '不合格项目'),
  field('verdict', 'grave', '严重不合格', 'yes-no'),
  field('verdict', 'refused', '拒检', 'yes-no'),
  field('verdict', 'retested', '复检', 'yes-no'),
  field('verdict', 'retestReport', '复检报告编号'),
  field('handling', 'orderedOn', '责令整改通知书发出日期', 'day'),
  field('handling', 'correctedOn', '整改报告日期', 'day'),
  field('handling', 'reinspectionAsked', '复查申请日期', 'day'),
  field('handling', 'reinspectedOn', '复查日期', 'day'),
  field('handling', 'reinspectionPassed', '复查合格', 'yes-no'),
  field('handling', 'summoned', '约谈', 'yes-no'),
  field('handling', 'handlingDue', '后处理截止时间', 'day'),
  field('handling', 'receivedOn', '移送接收时间', 'day'),
  field('handling', 'cannotHandle', '无法进行后处理的情况'),
];

/** The headings the fields stand under. */
export const productGroups = [
  { code: 'sample', name: '抽样' },
  { code: 'verdict', name: '检验' },
  { code: 'handling', name: '后处理' },
] as const;
