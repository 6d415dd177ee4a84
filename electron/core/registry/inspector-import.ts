import { type InspectorRecord, readInspectorRow } from '#domain/registry/inspector-row.ts';
import { personInitials, searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { duplicateProblem, type ImportPolicy, type ImportTarget, type StagedAs } from './import-target.ts';
import { openEndedCertificate } from './inspector-store.ts';

/** Imports 执法检查人员: found again by certificate number, else by name and unit (domain.md 4.4). */
export function inspectorImport(database: Database, policy: ImportPolicy): ImportTarget {
  const { build } = database;
  const staged: { id: number | null; code: string; record: InspectorRecord }[] = [];
  const seen = new Map<string, number>();
  let internalNumber = database.first(build.selectFrom('inspector').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0;

  const find = (record: InspectorRecord) => {
    const people = build.selectFrom('inspector').selectAll();
    return database.first(
      record.certificate
        ? people.where('certificate', '=', record.certificate)
        : people
            .where('name', '=', record.name)
            .where('unit', '=', record.unit ?? '')
            .where('certificate', 'is', null),
    );
  };

  function stageRecord(record: InspectorRecord): StagedAs {
    const known = find(record);
    if (!known) {
      staged.push({ id: null, code: codeOf(record) ?? `P-${++internalNumber}`, record });
      return 'created';
    }
    if (policy.policy === 'only-new') return 'skipped';
    const columns = inspectorColumns(record);
    const same = Object.entries(columns).every(([name, value]) => known[name as keyof typeof known] === value);
    if (same) return 'unchanged';
    staged.push({ id: known.id, code: known.code, record });
    return 'updated';
  }

  return {
    fillDown: [],
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readInspectorRow(cells, { today: policy.today });
      if (!record) return { as: null, repairs, problems, notes };
      const key = record.certificate ?? `${record.name} ${record.unit}`;
      const first = seen.get(key);
      if (first !== undefined) {
        const what = record.certificate ? `执法证号 ${record.certificate} ` : '姓名和单位';
        return { as: null, repairs, problems: [...problems, duplicateProblem('certificate', what, first)], notes };
      }
      seen.set(key, rowNumber);
      return { as: stageRecord(record), repairs, problems, notes };
    },
    publish(batchId) {
      for (const { id, code, record } of staged) {
        const values = {
          ...inspectorColumns(record),
          ...searchColumns(record, code),
          batch_id: batchId,
          updated_at: policy.at,
        };
        const inspectorId = id ?? database.run(build.insertInto('inspector').values({ code, ...values })).lastId;
        if (id !== null) database.run(build.updateTable('inspector').set(values).where('id', '=', id));
        database.run(build.deleteFrom('inspector_recusal').where('inspector_id', '=', inspectorId));
        for (const subject of new Set(record.recusals.map(recusal => recusal.name))) {
          database.run(build.insertInto('inspector_recusal').values({ inspector_id: inspectorId, subject }));
        }
      }
    },
    discard() {
      staged.length = 0;
    },
  };
}

/** A certificate number serves as the id on a roster where it has the form an id must have. */
function codeOf({ certificate }: InspectorRecord): string | null {
  return certificate !== null && /^[0-9A-Za-z._-]{1,64}$/.test(certificate) ? certificate : null;
}

function inspectorColumns(record: InspectorRecord) {
  return {
    name: record.name,
    unit: record.unit ?? '',
    post: record.post,
    staff_kind: record.staffKind ?? record.staffKindText ?? '',
    certificate: record.certificate,
    certificate_until: record.certificateOpenEnded ? openEndedCertificate : record.certificateUntil,
    fields: JSON.stringify(record.fields),
    qualifications: JSON.stringify(record.qualifications),
    recusal_text: record.recusalText,
    not_own_area: record.notOwnArea ? 1 : 0,
    status: record.status ?? record.statusText ?? '',
    phone: record.phone,
  };
}

function searchColumns(record: InspectorRecord, code: string) {
  const parts = [record.name, record.unit ?? '', code, ...record.fields, ...record.qualifications];
  return { search: parts.map(searchForm).join(' '), initials: personInitials(record.name) };
}
