import type { FieldHeadings } from './headings.ts';

/** The fields of 部门和联席会议成员单位 with the column headings that mean them (domain.md 4.6). */
export const departmentFields = [
  {
    key: 'name',
    name: '单位名称',
    required: true,
    synonyms: ['部门名称', '部门', '单位', '成员单位', '成员单位名称', '单位全称', '部门全称'],
  },
  { key: 'shortName', name: '简称', required: false, synonyms: ['单位简称', '部门简称'] },
  { key: 'role', name: '联席会议角色', required: false, synonyms: ['角色', '联席会议职责', '单位角色'] },
  {
    key: 'enforcement',
    name: '是否执法主体',
    required: false,
    synonyms: ['执法主体', '是否行政执法主体', '行政执法主体', '有无执法权', '是否有执法权'],
  },
  { key: 'member', name: '是否成员单位', required: false, synonyms: ['是否联席会议成员单位'] },
  { key: 'documentSign', name: '发文代字', required: false, synonyms: ['代字', '机关代字'] },
  { key: 'code', name: '机构代码', required: false, synonyms: ['统一社会信用代码', '信用代码', '组织机构代码'] },
  { key: 'level', name: '层级', required: false, synonyms: ['级别', '行政层级'] },
  { key: 'parent', name: '上级单位', required: false, synonyms: ['上级', '主管部门', '上级部门', '上级主管部门'] },
  { key: 'seal', name: '印章', required: false, synonyms: ['印章名称', '用印'] },
  { key: 'address', name: '地址', required: false, synonyms: ['单位地址', '办公地址', '通讯地址'] },
  { key: 'contact', name: '联系人', required: false, synonyms: ['单位联系人'] },
  { key: 'liaison', name: '联络员', required: false, synonyms: ['联络员姓名', '联席会议联络员'] },
  { key: 'disabledOn', name: '停用日期', required: false, synonyms: ['撤销日期'] },
  { key: 'phone', name: '联系电话', required: false, synonyms: ['电话', '办公电话', '手机', '联系方式', '联络员电话'] },
] as const satisfies readonly FieldHeadings[];

export type DepartmentField = (typeof departmentFields)[number]['key'];
