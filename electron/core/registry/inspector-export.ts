import type { ParsedInputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { staffKinds } from '#domain/vocabulary/staff-kind.ts';
import { nameOfCode } from '#domain/vocabulary/vocabulary-entry.ts';
import { shownPhone } from '../personal/shown-phone.ts';
import type { JobContext } from '../service/context.ts';
import { type MatchingPerson, matchingPeople } from './inspector-queries.ts';
import { openEndedCertificate } from './inspector-store.ts';
import { writeList } from './list-workbook.ts';

const columns = [
  ['姓名', 14],
  ['所在单位', 28],
  ['职务', 16],
  ['人员类别', 24],
  ['执法证件号', 20],
  ['证件有效期至', 16],
  ['执法领域', 28],
  ['专业资质', 28],
  ['回避范围', 36],
  ['不抽本辖区', 12],
  ['状态', 10],
  ['联系电话', 16],
  ['不可抽取的原因', 40],
] as const;

/** The people of a filter in their order as a workbook whose headings can be imported again; masked numbers change nothing then. */
export function exportInspectors(context: JobContext, asked: ParsedInputOf<'inspector.export'>) {
  const { workspace } = context;
  const matching = matchingPeople(workspace, asked);
  const recusals = workspace.dossiers.recusals();
  return writeList(context, {
    name: '执法检查人员名录',
    columns,
    total: matching.length,
    page: () => ({ page: matching, next: null }),
    cells: found =>
      cellsOf(
        found,
        (recusals.get(found.id) ?? []).map(({ subject }) => subject),
        shownPhone(workspace, 'inspector', found.person),
      ),
  });
}

const listText = (list: string): string => (JSON.parse(list) as string[]).join('、');

function cellsOf(
  { person, obstacles }: MatchingPerson,
  recusals: readonly string[],
  phone: string | null,
): (string | null)[] {
  const until = person.certificate_until;
  return [
    person.name,
    person.unit,
    person.post,
    nameOfCode(staffKinds, person.staff_kind),
    person.certificate,
    until === openEndedCertificate ? '长期' : until,
    listText(person.fields),
    listText(person.qualifications),
    recusals.join('；'),
    person.not_own_area === 1 ? '是' : '否',
    nameOfCode(inspectorStatuses, person.status),
    phone,
    obstacles.join('；'),
  ];
}
