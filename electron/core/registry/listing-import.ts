import { readListingRow } from '#domain/registry/attached-row.ts';
import { columnChanges } from '#domain/registry/column-change.ts';
import type { FieldChange } from '#domain/registry/object-change.ts';
import type { Database } from '../db/database.ts';
import { bureauStore } from '../workspace/bureau-store.ts';
import { foundOrProblem } from './found-object.ts';
import { type ImportPolicy, type ImportTarget, knownRow, type StagedAs } from './import-target.ts';
import { namedObjectStore, stagedListingStore } from './staged-attachment-store.ts';

/** Imports lists (名单) of registered objects, each with its days; the profile says which lists there are. */
export function listingImport(database: Database, given: ImportPolicy): ImportTarget {
  const { today, source, policy } = given;
  const objects = namedObjectStore(database);
  const staging = stagedListingStore(database);
  const lists = bureauStore(database).profile().objectLists;

  return {
    stage(cells) {
      const { record, repairs, problems, notes } = readListingRow(cells, { today, lists });
      const row = { repairs, notes, shown: null };
      if (!record) return { ...row, as: null, problems };
      const found = foundOrProblem(objects.find(record), record);
      if ('severity' in found) return { ...row, as: null, problems: [...problems, found] };
      const { from, to, reason } = record;
      const changes: FieldChange[] = [];
      const stage = (list: string): StagedAs => {
        const known = staging.known(found.id, list, from);
        if (known && policy === 'only-new') return 'skipped';
        if (known?.to_day === to && known.reason === reason) return 'unchanged';
        staging.stage({ objectId: found.id, list, from, to, reason });
        if (known) changes.push(...columnChanges('listing', known, { to_day: to, reason }));
        return known ? 'updated' : 'created';
      };
      const fates = record.lists.map(stage);
      const as =
        (['created', 'updated', 'unchanged', 'skipped'] as const).find(fate => fates.includes(fate)) ?? 'skipped';
      const names = record.lists.map(code => lists.find(list => list.code === code)?.name ?? code).join('、');
      const shown = knownRow(found.id, record.name || (record.creditCode ?? ''), names, () => changes);
      return { ...row, shown, as, problems };
    },
    publish: batch => staging.publish({ batch, at: given.at, source }),
    discard: () => {
      staging.discard();
    },
  };
}
