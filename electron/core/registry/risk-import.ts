import { readRiskRow } from '#domain/registry/attached-row.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import type { Database } from '../db/database.ts';
import { foundOrProblem } from './found-object.ts';
import { duplicateProblem, type ImportPolicy, type ImportTarget, knownRow } from './import-target.ts';
import { namedObjectStore, stagedRiskStore } from './staged-attachment-store.ts';

/** Imports 信用风险分类结果: the class of registered objects; an older list never takes the place of a newer one. */
export function riskImport(database: Database, given: ImportPolicy): ImportTarget {
  const { today, source, policy } = given;
  const objects = namedObjectStore(database);
  const staging = stagedRiskStore(database);
  const rowOf = new Map<string, number>();

  return {
    stage(cells, rowNumber) {
      const { record, repairs, problems, notes } = readRiskRow(cells, today);
      const row = { repairs, notes, shown: null };
      if (!record) return { ...row, as: null, problems };
      const found = foundOrProblem(objects.find(record), record);
      if ('severity' in found) return { ...row, as: null, problems: [...problems, found] };
      const key = `${found.id}/${record.field}`;
      const earlier = rowOf.get(key);
      if (earlier) return { ...row, as: null, problems: [...problems, duplicateProblem('name', '这个对象', earlier)] };
      rowOf.set(key, rowNumber);
      const isGeneral = record.field === '';
      const known = isGeneral
        ? { level: found.risk_class, on_day: found.risk_on ?? '' }
        : staging.professional(found.id, record.field);
      const shown = knownRow(found.id, record.name || (record.creditCode ?? ''), record.field);
      if (known && (known.on_day > record.on || (policy === 'only-new' && known.level !== 'unclassified'))) {
        return { ...row, shown, as: 'skipped', problems };
      }
      const changed = known?.level !== record.level;
      staging.stage({ objectId: found.id, field: record.field, level: record.level, on: record.on, changed });
      const changes = () => columnChanges('risk', { level: known?.level ?? null }, { level: record.level });
      return {
        ...row,
        shown: { ...shown, changes },
        as: changed ? (known ? 'updated' : 'created') : 'unchanged',
        problems,
      };
    },
    publish: batch => staging.publish({ batch, at: given.at, source }),
    discard: () => {
      staging.discard();
    },
  };
}
