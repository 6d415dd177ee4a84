import { assistantEntries, assistantKinds } from '#domain/vocabulary/assistant-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { assistantRows } from './assistant-desk.ts';
import { departmentRows, personWords } from './department-desk.ts';
import type { StaffSheet } from './inspector-sheets.ts';
import { staffWords } from './staff-words.ts';

const yesNo = (answer: boolean) => (answer ? '是' : '否');
const listed = (values: readonly string[], separator = '、') => values.join(separator) || null;

/** 协助人员和专家 with every column. */
export function assistantSheet(workspace: Workspace): StaffSheet {
  const rowOf = assistantRows(workspace);
  return {
    columns: [
      ['类别', 12],
      ['姓名（名称）', 24],
      ['所在单位', 28],
      ['机构代码', 22],
      ['资质名称', 20],
      ['资质编号', 18],
      ['资质有效期至', 14],
      ['专业领域', 24],
      ['委托合同号', 18],
      ['合同期限起', 14],
      ['合同期限止', 14],
      ['经费来源', 16],
      ['保密与廉政承诺日期', 18],
      ['入库方式', 12],
      ['利益回避声明', 30],
      ['评价', 30],
      ['培训记录', 40],
      ['停用日期', 14],
      ['联系电话', 16],
    ],
    rows: workspace.assistants
      .search('')
      .map(rowOf)
      .map(row => [
        nameOfCode(assistantKinds, row.kind),
        row.name,
        row.unit || null,
        row.code,
        row.qualification,
        row.qualificationNumber,
        row.qualificationUntil,
        listed(row.fields),
        row.contractNumber,
        row.contractFrom,
        row.contractUntil,
        row.funding,
        row.pledgedOn,
        row.entry && nameOfCode(assistantEntries, row.entry),
        row.interests,
        row.appraisal,
        listed(row.trainings.map(staffWords.training), '；'),
        row.disabledOn,
        row.phone,
      ]),
  };
}

/** 部门和联席会议成员单位 with every column. */
export function departmentSheet(workspace: Workspace): StaffSheet {
  const rowOf = departmentRows(workspace);
  return {
    columns: [
      ['单位名称', 32],
      ['简称', 20],
      ['联席会议角色', 14],
      ['是否执法主体', 14],
      ['是否成员单位', 14],
      ['发文代字', 16],
      ['机构代码', 22],
      ['层级', 10],
      ['上级单位', 28],
      ['印章', 24],
      ['地址', 36],
      ['联系人', 12],
      ['联系电话', 16],
      ['联席会议组成人员', 50],
      ['停用日期', 14],
    ],
    rows: workspace.departments
      .search('')
      .map(rowOf)
      .map(row => [
        row.name,
        row.shortName,
        row.role,
        yesNo(row.enforcement),
        yesNo(row.member),
        row.documentSign,
        row.code,
        row.level,
        row.parent,
        row.seal,
        row.address,
        row.contact,
        row.phone,
        listed(row.people.map(personWords), '；'),
        row.disabledOn,
      ]),
  };
}
