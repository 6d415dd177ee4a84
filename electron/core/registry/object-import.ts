import { objectChanges } from '#domain/registry/object-change.ts';
import { readObjectRow } from '#domain/registry/object-row.ts';
import type { Database } from '../db/database.ts';
import {
  duplicateProblem,
  type ImportPolicy,
  type ImportTarget,
  isSaid,
  knownRow,
  newRow,
  type RowProblem,
  type StagedRow,
} from './import-target.ts';
import { type ObjectColumns, objectColumns } from './object-columns.ts';
import { repeatedObjects } from './repeated-objects.ts';
import { stagedObjectStore } from './staged-object-store.ts';

type Staged = Pick<StagedRow, 'as' | 'shown'>;

/** Imports 检查对象: found again by credit code, else by registration number, else by name and address (domain.md 4.2). */
export function objectImport(database: Database, policy: ImportPolicy): ImportTarget {
  const staging = stagedObjectStore(database, policy);
  const repeated = repeatedObjects();
  const rowOfKnown = new Map<number, number>();
  const capitalUnit = policy.units.get('capital') ?? null;

  function stageColumns(columns: ObjectColumns, rowNumber: number): Staged | RowProblem {
    const earlier = repeated.find(columns);
    if (earlier) return duplicateProblem(earlier.field, earlier.what, earlier.rowNumber, earlier.otherName);
    const known = staging.find(columns);
    const sameKnown = known && rowOfKnown.get(known.id);
    if (sameKnown) return duplicateProblem('name', `与名录中“${known.name}”对应的记录`, sameKnown);
    repeated.add(columns, rowNumber);
    if (!known) {
      staging.insert(columns);
      const detail = columns.credit_code ?? columns.registration_number ?? columns.address;
      return { as: 'created', shown: newRow(columns.name, detail) };
    }
    rowOfKnown.set(known.id, rowNumber);
    const { id, name, code } = known;
    if (policy.policy === 'only-new') return { as: 'skipped', shown: knownRow(id, name, code) };
    const change = staging.update(known, columns);
    if (!change) return { as: 'unchanged', shown: knownRow(id, name, code) };
    return { as: 'updated', shown: knownRow(id, name, code, () => objectChanges(change())) };
  }

  return {
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readObjectRow(cells, { today: policy.today, capitalUnit });
      if (!record) return { as: null, shown: null, repairs, problems, notes };
      const staged = stageColumns(objectColumns(record, isSaid(cells.riskClass)), rowNumber);
      if ('severity' in staged) return { as: null, shown: null, repairs, problems: [...problems, staged], notes };
      return { ...staged, repairs, problems, notes };
    },
    publish: batchId => staging.publish(batchId),
    discard: () => staging.discard(),
  };
}
