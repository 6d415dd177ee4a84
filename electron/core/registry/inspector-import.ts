import { isCode } from '#domain/draw/code-pattern.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import { type InspectorRecord, readInspectorRow } from '#domain/registry/inspector-row.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import { type ImportPolicy, type ImportTarget, knownRow, newRow } from './import-target.ts';
import { type InspectorColumns, newInspector, saidColumns, searchColumns } from './inspector-columns.ts';
import { inspectorDossierStore } from './inspector-dossier-store.ts';
import { type InspectorLists, listChanges, listReader, listsAfter, sameLists } from './inspector-lists.ts';
import { recusalsAfter } from './inspector-recusals.ts';
import { inspectorStore, type InspectorRecord as KnownInspector } from './inspector-store.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';
import { type Fate, importOfRows } from './row-import.ts';

interface Kept {
  readonly known: KnownInspector | null;
  readonly code: string;
  readonly columns: InspectorColumns;
  readonly lists: InspectorLists;
}

const noLists: InspectorLists = { certificates: [], absences: [], trainings: [] };

/** Imports 执法检查人员: found again by certificate number, else by name and unit (domain.md 4.4). */
export function inspectorImport(database: Database, policy: ImportPolicy): ImportTarget {
  const inspectors = inspectorStore(database);
  const phones = policy.personal.at(placeOf(personalColumns.inspector.phone));
  const dossiers = inspectorDossierStore(database);
  const listsOf = listReader(dossiers);
  let internalNumber = inspectors.lastId();

  /** A registered inspector with his telephone number in plain text, as a row is compared with him. */
  const opened = (person: KnownInspector): InspectorColumns => ({
    ...person,
    phone: person.phone_sealed && phones.open(person.id, person.phone_sealed),
  });

  function decide(record: InspectorRecord, said: ReadonlySet<string>, known: KnownInspector | null): Fate<Kept> {
    const columns = saidColumns(record, said);
    if (!known) {
      const code = codeOf(record) ?? `P-${++internalNumber}`;
      const kept = { known, code, columns: newInspector(columns, record), lists: listsAfter(noLists, record) };
      return { as: 'created', shown: newRow(record.name, record.certificate ?? record.unit), kept };
    }
    const shown = knownRow(known.id, known.name, known.code);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const before = opened(known);
    const merged = mergedColumns<InspectorColumns>(columns, before);
    const knownLists = listsOf(known.id);
    const lists = listsAfter(knownLists, record);
    if (sameColumns(merged, before) && sameLists(lists, knownLists)) return { as: 'unchanged', shown };
    const kept = { known, code: known.code, columns: merged, lists };
    const changes = () => [
      ...columnChanges('inspector', { ...before }, { ...merged }),
      ...listChanges(knownLists, lists),
    ];
    return { as: 'updated', shown: { ...shown, changes }, kept };
  }

  return importOfRows<InspectorRecord, KnownInspector, Kept>({
    read: cells => readInspectorRow(cells, { today: policy.today }),
    find: record => inspectors.find(record.certificate, record.name, record.unit ?? ''),
    keys: (record, known) => [
      record.certificate ?? `${record.name} ${record.unit}`,
      ...(known ? [`#${known.id}`] : []),
    ],
    twice: ({ certificate }) => ({
      field: 'certificate',
      what: certificate ? `执法证号 ${certificate} ` : '姓名和单位',
    }),
    decide,
    writer(batchId) {
      const recusals = dossiers.recusals();
      return {
        write({ known, code, columns, lists }) {
          const { phone, ...said } = columns;
          const values = { ...said, ...searchColumns(columns, code), batch_id: batchId, updated_at: policy.at };
          const id = inspectors.put(known?.id ?? null, code, values);
          inspectors.setPhone(id, phone === null ? null : phones.seal(id, phone));
          dossiers.setCertificates(id, lists.certificates);
          dossiers.setAbsences(id, lists.absences);
          dossiers.setTrainings(id, lists.trainings);
          const before = recusals.get(id) ?? [];
          dossiers.setRecusals(id, recusalsAfter(before, known?.recusal_text ?? null, columns.recusal_text));
        },
      };
    },
  });
}

/** A certificate number serves as the id on a roster where it has the form an id must have. */
function codeOf({ certificate }: InspectorRecord): string | null {
  return certificate !== null && isCode(certificate) && !certificate.startsWith('P-') ? certificate : null;
}
