import { getItem, listItems } from '../registry/item-queries.ts';
import type { HandlersOf } from '../service/handlers.ts';
import { removeItem, saveItem } from './item-commands.ts';
import { exportDifferences, listDifferences } from './list-difference.ts';
import { exportItems } from './list-export.ts';
import {
  exportMinorExemptions,
  listMinorExemptions,
  removeMinorExemption,
  saveMinorExemption,
} from './minor-exemptions.ts';
import { decideGap } from './superior-decision.ts';
import { exportSuperiorGaps, listSuperiorGaps, listSuperiorLists } from './superior-gaps.ts';
import { importSuperiorList } from './superior-import.ts';
import { exportUnused, listUnused } from './unused-items.ts';
import { discardVersion, listVersions, openVersion, publishVersion } from './version-commands.ts';
import { discloseVersion } from './version-disclosure.ts';

type ItemListMethod =
  | 'item.list'
  | 'item.get'
  | 'item.save'
  | 'item.remove'
  | 'item.export'
  | 'itemList.versions'
  | 'itemList.open'
  | 'itemList.publish'
  | 'itemList.discard'
  | 'itemList.diff'
  | 'itemList.exportDiff'
  | 'itemList.disclose'
  | 'itemList.paper'
  | 'itemList.unused'
  | 'itemList.exportUnused'
  | 'superiorList.import'
  | 'superiorList.all'
  | 'superiorList.gaps'
  | 'superiorList.decide'
  | 'superiorList.export'
  | 'minorExemption.list'
  | 'minorExemption.save'
  | 'minorExemption.remove'
  | 'minorExemption.export';

/** What 抽查事项清单, its comparison with a superior's list and 免罚清单 answer. */
export const itemListHandlers: HandlersOf<ItemListMethod> = {
  'item.list': listItems,
  'item.get': getItem,
  'item.save': saveItem,
  'item.remove': removeItem,
  'item.export': exportItems,
  'itemList.versions': listVersions,
  'itemList.open': openVersion,
  'itemList.publish': publishVersion,
  'itemList.discard': discardVersion,
  'itemList.diff': listDifferences,
  'itemList.exportDiff': exportDifferences,
  'itemList.disclose': discloseVersion,
  'itemList.paper': async (context, input) => (await import('./list-paper-job.ts')).makeListPaper(context, input),
  'itemList.unused': listUnused,
  'itemList.exportUnused': exportUnused,
  'superiorList.import': importSuperiorList,
  'superiorList.all': listSuperiorLists,
  'superiorList.gaps': listSuperiorGaps,
  'superiorList.decide': decideGap,
  'superiorList.export': exportSuperiorGaps,
  'minorExemption.list': listMinorExemptions,
  'minorExemption.save': saveMinorExemption,
  'minorExemption.remove': removeMinorExemption,
  'minorExemption.export': exportMinorExemptions,
};
