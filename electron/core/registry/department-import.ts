import { columnChanges } from '#domain/registry/column-change.ts';
import { type DepartmentRecord, readDepartmentRow } from '#domain/registry/department-row.ts';
import type { FieldChange } from '#domain/registry/object-change.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import { columnsOf, personWords } from './department-desk.ts';
import { departmentStore, type DepartmentRecord as Known, type RoleRecord } from './department-store.ts';
import { type ImportPolicy, type ImportTarget, knownRow, newRow } from './import-target.ts';
import { keptPhone, numberChange } from './kept-phone.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';
import { type Fate, importOfRows } from './row-import.ts';

type Columns = ReturnType<typeof columnsOf>;

interface Kept {
  readonly id: number | null;
  readonly columns: Columns;
  readonly people: readonly RoleRecord[];
  readonly phone: string | null;
}

/** Imports 部门和联席会议成员单位: found again by full or short name (domain.md 4.6). */
export function departmentImport(database: Database, policy: ImportPolicy): ImportTarget {
  const departments = departmentStore(database);
  const phones = policy.personal.at(placeOf(personalColumns.department.phone));
  const allPeople = departments.people();

  function decide(record: DepartmentRecord, known: Known | null): Fate<Kept> {
    const phone = keptPhone(record.phone);
    if (!known) {
      const kept = { id: null, columns: newColumns(record), people: peopleAfter([], record, policy.today), phone };
      return { as: 'created', shown: newRow(record.name, record.shortName), kept };
    }
    const shown = knownRow(known.id, known.name, known.short_name);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const said = {
      ...newColumns(record),
      enforcement: record.enforcement === null ? null : Number(record.enforcement),
      member: record.member === null ? null : Number(record.member),
    };
    const merged = mergedColumns<Columns>({ ...said, search: said.search, initials: said.initials }, known);
    const before = allPeople.get(known.id) ?? [];
    const people = peopleAfter(before, record, policy.today);
    const sameNumber = phone === null || (known.phone_sealed && phones.open(known.id, known.phone_sealed)) === phone;
    const { search: _, ...compared } = merged;
    if (sameColumns(compared, known) && JSON.stringify(people) === JSON.stringify(before) && sameNumber)
      return { as: 'unchanged', shown };
    const kept = { id: known.id, columns: merged, people, phone };
    const changes = () => [
      ...columnChanges('department', { ...known }, { ...merged }),
      ...peopleChange(before, people),
      ...(sameNumber ? [] : [numberChange(known)]),
    ];
    return { as: 'updated', shown: { ...shown, changes }, kept };
  }

  return importOfRows<DepartmentRecord, Known, Kept>({
    read: readDepartmentRow,
    find: record => departments.byName(record.name),
    keys: (record, known) => [known ? `#${known.id}` : matchingForm(record.name)],
    twice: () => ({ field: 'name', what: '单位' }),
    decide: (record, _, known) => decide(record, known),
    writer: batchId => ({
      write({ id, columns, people, phone }) {
        const saved = departments.put(id, { ...columns, batch_id: batchId, updated_at: policy.at });
        departments.setPeople(saved, people);
        if (phone !== null) departments.setPhone(saved, phones.seal(saved, phone));
      },
    }),
  });
}

function peopleChange(before: readonly RoleRecord[], after: readonly RoleRecord[]): FieldChange[] {
  const words = (people: readonly RoleRecord[]) => people.map(personWords).join('；') || null;
  const change = { field: 'people', name: '联席会议组成人员', before: words(before), after: words(after) };
  return change.before === change.after ? [] : [change];
}

/** Nobody inspects without the power to: where a table does not say it, a department is no enforcement subject. */
const newColumns = (record: DepartmentRecord): Columns =>
  columnsOf({ ...record, enforcement: record.enforcement ?? false, member: record.member ?? false });

/** A new 联络员 takes the place of the one before, who stays in the list with the day on which he ended. */
function peopleAfter(before: readonly RoleRecord[], { liaisons }: DepartmentRecord, today: string): RoleRecord[] {
  if (liaisons.length === 0) return [...before];
  const isCurrent = ({ role, to }: RoleRecord) => role === 'liaison-officer' && to === null;
  const current = new Set(before.filter(isCurrent).map(({ name }) => name));
  const ended = before.map(one => (isCurrent(one) && !liaisons.includes(one.name) ? { ...one, to: today } : one));
  const added = liaisons
    .filter(name => !current.has(name))
    .map(name => {
      const from = current.size > 0 ? today : null;
      return { name, post: '', role: 'liaison-officer', from, to: null, filing: '' };
    });
  return [...ended, ...added];
}
