import { readListingRow } from '#domain/registry/attached-row.ts';
import type { Database } from '../db/database.ts';
import { bureauStore } from '../workspace/bureau-store.ts';
import { foundOrProblem } from './found-object.ts';
import type { ImportPolicy, ImportTarget, StagedAs } from './import-target.ts';
import { namedObjectStore, stagedListingStore } from './staged-attachment-store.ts';

/** Imports lists (名单) of registered objects, each with its days; the profile says which lists there are. */
export function listingImport(database: Database, { today, at, source, policy }: ImportPolicy): ImportTarget {
  const objects = namedObjectStore(database);
  const staging = stagedListingStore(database);
  const lists = bureauStore(database).profile().objectLists;

  return {
    stage(cells) {
      const { record, repairs, problems, notes } = readListingRow(cells, { today, lists });
      const row = { repairs, notes };
      if (!record) return { ...row, as: null, problems };
      const found = foundOrProblem(objects.find(record), record);
      if ('severity' in found) return { ...row, as: null, problems: [...problems, found] };
      const { from, to, reason } = record;
      const stage = (list: string): StagedAs => {
        const known = staging.known(found.id, list, from);
        if (known && policy === 'only-new') return 'skipped';
        if (known?.to_day === to && known.reason === reason) return 'unchanged';
        staging.stage({ objectId: found.id, list, from, to, reason });
        return known ? 'updated' : 'created';
      };
      const fates = record.lists.map(stage);
      const as =
        (['created', 'updated', 'unchanged', 'skipped'] as const).find(fate => fates.includes(fate)) ?? 'skipped';
      return { ...row, as, problems };
    },
    publish: batch => staging.publish({ batch, at, source }),
    discard: () => {
      staging.discard();
    },
  };
}
