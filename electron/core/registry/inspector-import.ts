import { isCode } from '#domain/draw/code-pattern.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import { type InspectorRecord, readInspectorRow } from '#domain/registry/inspector-row.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import {
  duplicateProblem,
  type ImportPolicy,
  type ImportTarget,
  knownRow,
  newRow,
  type StagedRow,
  saidFields,
} from './import-target.ts';
import { type InspectorColumns, newInspector, saidColumns, searchColumns } from './inspector-columns.ts';
import { inspectorDossierStore } from './inspector-dossier-store.ts';
import { type InspectorLists, listChanges, listReader, listsAfter, sameLists } from './inspector-lists.ts';
import { recusalsAfter } from './inspector-recusals.ts';
import { inspectorStore, type InspectorRecord as KnownInspector } from './inspector-store.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';

/** So many rows are written in a few milliseconds. */
const rowsAtOnce = 100;

interface Staged {
  readonly known: KnownInspector | null;
  readonly code: string;
  readonly columns: InspectorColumns;
  readonly lists: InspectorLists;
}

type Fate = Pick<StagedRow, 'as' | 'shown'>;

const noLists: InspectorLists = { certificates: [], absences: [], trainings: [] };

/** Imports 执法检查人员: found again by certificate number, else by name and unit (domain.md 4.4). */
export function inspectorImport(database: Database, policy: ImportPolicy): ImportTarget {
  const inspectors = inspectorStore(database);
  const phones = policy.personal.at(placeOf(personalColumns.inspector.phone));
  const dossiers = inspectorDossierStore(database);
  const listsOf = listReader(dossiers);
  const staged: Staged[] = [];
  const seen = new Map<string, number>();
  const rowOfKnown = new Map<number, number>();
  let internalNumber = inspectors.lastId();

  /** A registered inspector with his telephone number in plain text, as a row is compared with him. */
  const opened = (person: KnownInspector): InspectorColumns => ({
    ...person,
    phone: person.phone_sealed && phones.open(person.id, person.phone_sealed),
  });

  function stageRecord(record: InspectorRecord, said: ReadonlySet<string>, known: KnownInspector | null): Fate {
    const columns = saidColumns(record, said);
    if (!known) {
      const code = codeOf(record) ?? `P-${++internalNumber}`;
      staged.push({ known, code, columns: newInspector(columns, record), lists: listsAfter(noLists, record) });
      return { as: 'created', shown: newRow(record.name, record.certificate ?? record.unit) };
    }
    const shown = knownRow(known.id, known.name, known.code);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const before = opened(known);
    const merged = mergedColumns<InspectorColumns>(columns, before);
    const knownLists = listsOf(known.id);
    const lists = listsAfter(knownLists, record);
    if (sameColumns(merged, before) && sameLists(lists, knownLists)) return { as: 'unchanged', shown };
    staged.push({ known, code: known.code, columns: merged, lists });
    const changes = () => [
      ...columnChanges('inspector', { ...before }, { ...merged }),
      ...listChanges(knownLists, lists),
    ];
    return { as: 'updated', shown: { ...shown, changes } };
  }

  return {
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readInspectorRow(cells, { today: policy.today });
      if (!record) return { as: null, shown: null, repairs, problems, notes };
      const known = inspectors.find(record.certificate, record.name, record.unit ?? '');
      const key = record.certificate ?? `${record.name} ${record.unit}`;
      const first = seen.get(key) ?? (known && rowOfKnown.get(known.id));
      if (first) {
        const what = record.certificate ? `执法证号 ${record.certificate} ` : '姓名和单位';
        const twice = duplicateProblem('certificate', what, first);
        return { as: null, shown: null, repairs, problems: [...problems, twice], notes };
      }
      seen.set(key, rowNumber);
      if (known) rowOfKnown.set(known.id, rowNumber);
      return { ...stageRecord(record, saidFields(cells), known), repairs, problems, notes };
    },
    *publish(batchId) {
      const recusals = dossiers.recusals();
      for (const [place, { known, code, columns, lists }] of staged.entries()) {
        if (place > 0 && place % rowsAtOnce === 0) yield { done: place, total: staged.length };
        const { phone, ...said } = columns;
        const values = { ...said, ...searchColumns(columns, code), batch_id: batchId, updated_at: policy.at };
        const id = inspectors.put(known?.id ?? null, code, values);
        inspectors.setPhone(id, phone === null ? null : phones.seal(id, phone));
        dossiers.setCertificates(id, lists.certificates);
        dossiers.setAbsences(id, lists.absences);
        dossiers.setTrainings(id, lists.trainings);
        const before = recusals.get(id) ?? [];
        dossiers.setRecusals(id, recusalsAfter(before, known?.recusal_text ?? null, columns.recusal_text));
      }
    },
    discard() {
      staged.length = 0;
    },
  };
}

/** A certificate number serves as the id on a roster where it has the form an id must have. */
function codeOf({ certificate }: InspectorRecord): string | null {
  return certificate !== null && isCode(certificate) && !certificate.startsWith('P-') ? certificate : null;
}
