import type { ParsedInputOf } from '#contract/contract.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import type { JobContext } from '../service/context.ts';
import { exportedAtOnce, writeList } from './list-workbook.ts';

const columns = [
  ['统一社会信用代码', 24],
  ['注册号', 20],
  ['企业（机构）名称', 40],
  ['对象种类', 14],
  ['法定代表人/负责人', 16],
  ['成立日期', 14],
  ['注册资本', 16],
  ['登记状态', 12],
  ['行政区划', 12],
  ['住所（经营场所）', 48],
  ['管辖单位', 28],
  ['行业代码', 12],
  ['经营范围', 48],
  ['通用信用风险等级', 14],
  ['标签', 24],
  ['联系电话', 16],
  ['联络人', 12],
  ['片区/网格', 20],
  ['经纬度', 24],
] as const;

/** The objects of a filter as a workbook whose headings can be imported again; masked numbers in it change nothing then. */
export function exportObjects(context: JobContext, { filter, sort }: ParsedInputOf<'object.export'>) {
  const { workspace } = context;
  return writeList(context, {
    name: '检查对象名录',
    columns,
    total: workspace.objects.count(filter),
    page: after => workspace.objects.page({ filter, sort, after, limit: exportedAtOnce }),
    cells: row => cellsOf(row, shownPhone(workspace, 'object', row)),
  });
}

type Row = ReturnType<JobContext['workspace']['objects']['page']>['page'][number];

function cellsOf(row: Row, phone: string | null): (string | null)[] {
  return [
    row.credit_code,
    row.registration_number,
    row.name,
    nameOfCode(objectKinds, row.kind),
    row.legal_representative,
    row.established,
    row.capital,
    nameOfCode(registrationStates, row.state),
    row.area_code,
    row.address,
    row.station,
    row.industry,
    row.scope,
    nameOfCode(riskClasses, row.risk_class),
    (JSON.parse(row.labels) as string[]).join('、'),
    phone,
    row.liaison,
    row.grid,
    row.location,
  ];
}
