import { type AssistantRecord, readAssistantRow } from '#domain/registry/assistant-row.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import { columnsOf, searchTextOf } from './assistant-desk.ts';
import { assistantStore, type AssistantRecord as Known } from './assistant-store.ts';
import { type ImportPolicy, type ImportTarget, knownRow, newRow } from './import-target.ts';
import { keptPhone, numberChange } from './kept-phone.ts';
import { mergedColumns, sameColumns } from './merged-columns.ts';
import { type Fate, importOfRows } from './row-import.ts';
import { staffWords } from './staff-words.ts';

type Columns = ReturnType<typeof columnsOf>;

interface Kept {
  readonly id: number | null;
  readonly columns: Columns;
  readonly trainings: AssistantRecord['trainings'];
  readonly phone: string | null;
}

/** Imports 协助人员和专家: found again by code, else by name and unit (domain.md 4.5). */
export function assistantImport(database: Database, policy: ImportPolicy): ImportTarget {
  const assistants = assistantStore(database);
  const phones = policy.personal.at(placeOf(personalColumns.assistant.phone));
  const knownTrainings = assistants.trainings();

  function decide(record: AssistantRecord, said: ReadonlySet<string>, known: Known | null): Fate<Kept> {
    const phone = keptPhone(record.phone);
    if (!known) {
      const kept = { id: null, columns: newColumns(record), trainings: record.trainings, phone };
      return { as: 'created', shown: newRow(record.name, record.unit ?? record.code), kept };
    }
    const shown = knownRow(known.id, known.name, known.unit);
    if (policy.policy === 'only-new') return { as: 'skipped', shown };
    const joined = mergedColumns<Columns>(saidColumns(record, said), known);
    const merged = { ...joined, search: searchTextOf(joined) };
    const before = knownTrainings.get(known.id) ?? [];
    const trainings = record.trainings.filter(
      one => !before.some(({ on, course }) => on === one.on && course === one.course),
    );
    const sameNumber = phone === null || (known.phone_sealed && phones.open(known.id, known.phone_sealed)) === phone;
    if (sameColumns(merged, known) && trainings.length === 0 && sameNumber) return { as: 'unchanged', shown };
    const kept = { id: known.id, columns: merged, trainings: [...before, ...trainings], phone };
    const added = trainings.map(staffWords.training).join('；');
    const changes = () => [
      ...columnChanges('assistant', { ...known }, { ...merged }),
      ...(added === '' ? [] : [{ field: 'trainings', name: '培训记录', before: null, after: added }]),
      ...(sameNumber ? [] : [numberChange(known)]),
    ];
    return { as: 'updated', shown: { ...shown, changes }, kept };
  }

  return importOfRows<AssistantRecord, Known, Kept>({
    read: readAssistantRow,
    find: record => assistants.find(record.code, record.name, record.unit ?? ''),
    keys: (record, known) => [
      known ? `#${known.id}` : matchingForm(record.code ?? `${record.name} ${record.unit ?? ''}`),
    ],
    twice: () => ({ field: 'name', what: '协助人员' }),
    decide,
    writer: batchId => ({
      write({ id, columns, trainings, phone }) {
        const saved = assistants.put(id, { ...columns, batch_id: batchId, updated_at: policy.at });
        assistants.setTrainings(saved, trainings);
        if (phone !== null) assistants.setPhone(saved, phones.seal(saved, phone));
      },
    }),
  });
}

/** Whoever is of no known kind is taken for a helper. */
const newColumns = (record: AssistantRecord): Columns =>
  columnsOf({ ...record, kind: record.kind ?? 'helper', unit: record.unit ?? '', fields: [...record.fields] });

function saidColumns(record: AssistantRecord, said: ReadonlySet<string>) {
  const { search: _, initials: __, ...columns } = newColumns(record);
  return {
    ...columns,
    search: null,
    initials: null,
    kind: record.kind,
    unit: record.unit,
    fields: said.has('fields') ? columns.fields : null,
  };
}
