import type { FieldHeadings } from './headings.ts';

/**
 * The fields of an 执法检查人员 with the column headings that mean them (domain.md 4.4). Identity numbers, births and the like are not
 * among them: what the work does not need is not collected.
 */
export const inspectorFields = [
  {
    key: 'name',
    name: '姓名',
    required: true,
    synonyms: ['人员姓名', '检查人员', '执法人员', '执法检查人员', '检查人员姓名', '执法人员姓名', '执法检查人员姓名'],
  },
  {
    key: 'unit',
    name: '所在单位',
    required: false,
    synonyms: [
      '单位/股室/所',
      '单位',
      '单位名称',
      '工作单位',
      '所属单位',
      '执法单位',
      '所属部门',
      '所在部门',
      '部门',
      '股室',
      '所属机构',
      '所在机构',
    ],
  },
  { key: 'post', name: '职务', required: false, synonyms: ['岗位', '职级', '职务/职级', '职务职级'] },
  { key: 'staffKind', name: '人员类别', required: false, synonyms: ['人员类型', '人员性质', '人员身份', '类别'] },
  {
    key: 'certificate',
    name: '执法证件号',
    required: false,
    synonyms: [
      '执法证号',
      '执法证件号码',
      '执法证号码',
      '执法证编号',
      '行政执法证号',
      '行政执法证件号',
      '证件号',
      '证件编号',
      '证件号码',
    ],
  },
  { key: 'certificateType', name: '证件种类', required: false, synonyms: ['证件类型', '执法证种类', '执法证类型'] },
  {
    key: 'certificateIssuer',
    name: '发证机关',
    required: false,
    synonyms: ['发证单位', '发证机构', '证件发证机关', '执法证发证机关', '颁发机关'],
  },
  {
    key: 'certificateFrom',
    name: '证件有效期起',
    required: false,
    synonyms: ['有效期起', '有效期自', '发证日期', '发证时间', '领证日期', '证件起始日期'],
  },
  {
    key: 'certificateUntil',
    name: '证件有效期至',
    required: false,
    synonyms: [
      '有效期至',
      '有效期',
      '有效期止',
      '证件有效期',
      '证件有效期止',
      '执法证有效期',
      '执法证有效期至',
      '有效截止日期',
      '到期日期',
      '到期时间',
    ],
  },
  {
    key: 'certificates',
    name: '其他证件',
    required: false,
    synonyms: ['其他证书', '其他执法证件', '专业证书', '专业证件'],
  },
  {
    key: 'fields',
    name: '执法领域/业务专长',
    required: false,
    synonyms: ['执法领域', '业务专长', '专业特长', '业务领域', '专业领域', '专长', '特长'],
  },
  {
    key: 'qualifications',
    name: '专业资质',
    required: false,
    synonyms: ['执法资质', '特殊资质', '专业资格', '资格证书', '资质'],
  },
  {
    key: 'itemScope',
    name: '可检查事项范围',
    required: false,
    synonyms: ['可检查事项', '执法事项清单范围', '执法事项范围'],
  },
  {
    key: 'recusal',
    name: '回避范围',
    required: false,
    synonyms: ['回避', '回避事项', '回避对象', '回避情况', '回避单位'],
  },
  {
    key: 'notOwnArea',
    name: '不抽本辖区',
    required: false,
    synonyms: ['所所交叉', '回避本辖区', '本辖区回避', '是否回避本辖区'],
  },
  {
    key: 'leave',
    name: '请假',
    required: false,
    synonyms: ['可派时段/请假', '请假情况', '可派时段', '请假借调', '不可派时段'],
  },
  { key: 'status', name: '状态', required: false, synonyms: ['人员状态', '在岗状态', '在职状态', '是否在岗'] },
  {
    key: 'statusOn',
    name: '状态日期',
    required: false,
    synonyms: ['离岗日期', '离职日期', '退休日期', '停用日期', '调离日期'],
  },
  {
    key: 'trainings',
    name: '培训记录',
    required: false,
    synonyms: ['培训情况', '培训', '参加培训情况'],
  },
  { key: 'phone', name: '联系电话', required: false, synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式'] },
] as const satisfies readonly FieldHeadings[];

export type InspectorField = (typeof inspectorFields)[number]['key'];
