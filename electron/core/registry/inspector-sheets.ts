import { reachName } from '#domain/staff/staff-certificate.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import type { JobContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { certificateRadar } from './certificate-radar.ts';
import { dossierReader } from './inspector-detail.ts';
import { inspectorLoads } from './inspector-loads.ts';
import { type InspectorRecord, openEndedCertificate } from './inspector-store.ts';
import { staffWords } from './staff-words.ts';

/** Columns with their widths, and rows of texts below them. */
export interface StaffSheet {
  readonly columns: readonly (readonly [name: string, width: number])[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** The columns of 执法检查人员; their headings can be imported again. */
export const inspectorColumns = [
  ['姓名', 12],
  ['所在单位', 28],
  ['职务', 14],
  ['人员类别', 28],
  ['证件种类', 16],
  ['执法证件号', 18],
  ['发证机关', 20],
  ['证件有效期起', 14],
  ['证件有效期至', 14],
  ['其他证件', 40],
  ['执法领域/业务专长', 28],
  ['专业资质', 24],
  ['可检查事项范围', 28],
  ['回避范围', 36],
  ['回避的种类、理由和日期', 44],
  ['不抽本辖区', 12],
  ['请假', 36],
  ['状态', 10],
  ['状态日期', 14],
  ['培训记录', 40],
  ['联系电话', 16],
  ['今年任务', 10],
  ['可否抽取', 36],
] as const;

const listed = (values: readonly string[]) => values.join('、') || null;
const clauses = (values: readonly string[]) => values.join('；') || null;

/** Makes the cells of people in every column; the load is that of the year of a day. */
export function inspectorCells(workspace: Workspace, on: string) {
  const loads = workspace.inspectors.loads(Number(on.slice(0, 4)));
  const dossierFor = dossierReader(workspace);
  return (person: InspectorRecord, obstacles: readonly string[]): (string | null)[] => {
    const dossier = dossierFor(person);
    const others = dossier.certificates.slice(person.certificate === null && person.certificate_until === null ? 0 : 1);
    const until = person.certificate_until === openEndedCertificate ? '长期' : person.certificate_until;
    return [
      person.name,
      person.unit,
      person.post,
      nameOfCode(staffKinds, person.staff_kind),
      person.certificate_type,
      person.certificate,
      person.certificate_issuer,
      person.certificate_from,
      until,
      clauses(others.map(staffWords.certificate)),
      listed(JSON.parse(person.fields) as string[]),
      listed(JSON.parse(person.qualifications) as string[]),
      listed(dossier.itemScope),
      clauses(dossier.recusalRecords.map(({ subject }) => subject)),
      clauses(dossier.recusalRecords.map(staffWords.recusal)),
      person.not_own_area === 1 ? '是' : '否',
      clauses([...dossier.absences.map(staffWords.absence), ...(dossier.leaveText ? [dossier.leaveText] : [])]),
      nameOfCode(inspectorStatuses, person.status),
      person.status_on,
      clauses(dossier.trainings.map(staffWords.training)),
      shownPhone(workspace, 'inspector', person),
      String(loads.get(person.id) ?? 0),
      obstacles.length === 0 ? '可抽取' : obstacles.join('；'),
    ];
  };
}

/** The certificates of the radar, the most urgent first. */
export function certificateSheet(context: JobContext, on: string): StaffSheet {
  const { rows, soonDays, nearDays } = certificateRadar(context, { on });
  return {
    columns: [
      ['姓名', 12],
      ['所在单位', 28],
      ['证件种类', 18],
      ['证件号', 18],
      ['有效期至', 14],
      ['剩余天数', 10],
      ['情况', 16],
      ['计划检查结束时已过期的任务', 60],
    ],
    rows: rows.map(row => [
      row.name,
      row.unit,
      row.type,
      row.number,
      row.until,
      row.daysLeft === null ? null : String(row.daysLeft),
      reachName(row.reach, { soon: soonDays, near: nearDays }),
      clauses(row.tasks.map(({ name, checkTo }) => `${name}（${checkTo}）`)),
    ]),
  };
}

/** How often everybody was drawn and went in the year of a day, beside the mean. */
export function loadSheet(context: JobContext, on: string): StaffSheet {
  const { people, units, mean } = inspectorLoads(context, { year: Number(on.slice(0, 4)), on });
  const ofUnit = new Map(units.map(one => [one.unit, one.mean]));
  return {
    columns: [
      ['姓名', 12],
      ['所在单位', 28],
      ['抽中户数', 10],
      ['实际检查户数', 14],
      ['本单位平均', 12],
      ['全部平均', 12],
      ['现在可否抽取', 14],
    ],
    rows: people.map(({ name, unit, drawn, went, drawable }) => [
      name,
      unit,
      String(drawn),
      String(went),
      String(ofUnit.get(unit) ?? 0),
      String(mean),
      drawable ? '可抽取' : '不可抽取',
    ]),
  };
}
