import type { ParsedInputOf } from '#contract/contract.ts';
import { objectKinds } from '#domain/vocabulary/object-kind.ts';
import { objectStandings } from '#domain/vocabulary/object-standing.ts';
import { registrationStates } from '#domain/vocabulary/registration-state.ts';
import { riskClasses } from '#domain/vocabulary/risk-class.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import { chinaDate } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { exportedAtOnce, writeList } from './list-workbook.ts';
import { objectRow } from './object-queries.ts';
import { chosenColumns, isChosen, type ShownColumn } from './shown-columns.ts';

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

type Listed = ReturnType<typeof objectRow>;

/** The columns as the page has them. */
const shownColumns: Readonly<Record<string, ShownColumn<Listed>>> = {
  code: ['统一社会信用代码', 24, row => row.creditCode ?? row.registrationNumber ?? row.code],
  name: ['名称', 40, row => row.name],
  riskClass: ['风险', 10, row => nameOfCode(riskClasses, row.riskClass)],
  state: [
    '登记状态',
    12,
    row =>
      row.standing === 'in-use' ? nameOfCode(registrationStates, row.state) : nameOfCode(objectStandings, row.standing),
  ],
  station: ['管辖单位', 28, row => row.station],
  labels: ['标签', 24, row => row.labels.join('、')],
  checksThisYear: ['今年检查', 10, row => String(row.checksThisYear)],
  kind: ['种类', 14, row => nameOfCode(objectKinds, row.kind)],
  legal: ['法定代表人', 16, row => row.legalRepresentative],
  address: ['住所', 48, row => row.address],
  industry: ['行业', 12, row => row.industry],
  established: ['成立日期', 14, row => row.established],
};

/** The objects of a filter, or some of them: every field under headings that can be imported again, or what the page shows. */
export function exportObjects(context: JobContext, input: ParsedInputOf<'object.export'>) {
  const { workspace } = context;
  const { filter, sort, format, columns: keys } = input;
  const chosen = isChosen(input);
  const found = workspace.objects.count(filter);
  const shared = {
    name: '检查对象名录',
    format,
    total: input.only === null ? found - input.except.length : input.only.length,
    page: (after: string | null) => {
      const { page, next } = workspace.objects.page({ filter, sort, after, limit: exportedAtOnce });
      return { page: page.filter(chosen), next };
    },
  };
  if (keys === undefined) {
    return writeList(context, {
      ...shared,
      columns,
      cells: row => cellsOf(row, shownPhone(workspace, 'object', row)),
    });
  }
  const shown = chosenColumns(shownColumns, keys);
  const year = Number(chinaDate(context.now()).slice(0, 4));
  const drawn = workspace.draws.timesDrawn(year, null);
  return writeList(context, { ...shared, columns: shown.columns, cells: row => shown.cells(objectRow(row, drawn)) });
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
