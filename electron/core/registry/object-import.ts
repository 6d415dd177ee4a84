import { type ObjectRecord, readObjectRow } from '#domain/registry/object-row.ts';
import type { Database } from '../db/database.ts';
import {
  duplicateProblem,
  type ImportPolicy,
  type ImportTarget,
  type StagedAs,
  type StagedRow,
} from './import-target.ts';
import { matchKey, objectColumns } from './object-columns.ts';
import { objectStaging } from './object-staging.ts';

/** Imports 检查对象: found again by credit code, else by registration number, else by name and address (domain.md 4.2). */
export function objectImport(database: Database, policy: ImportPolicy): ImportTarget {
  const staging = objectStaging(database, policy.at, policy.source);
  const seen = new Map<string, number>();
  const capitalUnit = policy.units.get('capital') ?? null;

  function stageRecord(record: ObjectRecord, mapped: ReadonlySet<string>): StagedAs {
    const columns = objectColumns(record, mapped);
    const known = staging.find(columns);
    if (!known) {
      staging.insert(columns);
      return 'created';
    }
    if (policy.policy === 'only-new') return 'skipped';
    return staging.update(known, columns) ? 'updated' : 'unchanged';
  }

  return {
    fillDown: [],
    stage(cells, rowNumber): StagedRow {
      const { record, repairs, problems, notes } = readObjectRow(cells, { today: policy.today, capitalUnit });
      if (!record) return { as: null, repairs, problems, notes };
      const identity = identityOf(record);
      const first = seen.get(identity.key);
      if (first !== undefined) {
        const duplicate = duplicateProblem(identity.field, identity.what, first);
        return { as: null, repairs, problems: [...problems, duplicate], notes };
      }
      seen.set(identity.key, rowNumber);
      return { as: stageRecord(record, new Set(Object.keys(cells))), repairs, problems, notes };
    },
    publish: batchId => staging.publish(batchId),
    discard: () => staging.discard(),
  };
}

function identityOf({ creditCode, registrationNumber, name, address }: ObjectRecord) {
  if (creditCode) return { key: creditCode, field: 'creditCode', what: `统一社会信用代码 ${creditCode} ` };
  if (registrationNumber)
    return { key: registrationNumber, field: 'creditCode', what: `注册号 ${registrationNumber} ` };
  return { key: matchKey(name, address), field: 'name', what: '名称和地址' };
}
