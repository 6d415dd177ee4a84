import { documentFileName } from '../document-file-name.ts';
import { noticeTitle } from '../notice.ts';
import type { InspectionNotice } from '../notice-text.ts';
import type { BatchUnit, NamedNotice } from './batch-unit.ts';

/** Small enough that all threads end together, large enough that nobody waits for the next one. */
const LARGEST_UNIT = 25;

interface PlannedBatch {
  readonly notices: readonly InspectionNotice[];
  readonly mergedTitle?: string;
  readonly standing?: ReadonlySet<number>;
}

/** Divides a batch into units and says how many files of notices they make; the merged file comes first for threads, as it takes longest. */
export function batchUnits({ notices, mergedTitle, standing }: PlannedBatch, threads: number) {
  const taken = new Set<string>();
  const mergedName = mergedTitle === undefined ? undefined : documentFileName(mergedTitle, taken);
  const named = notices.map((notice, place): NamedNotice => {
    return { place, notice, name: documentFileName(noticeTitle(notice), taken) };
  });
  const missing = named.filter(({ place }) => !standing?.has(place));
  const units: BatchUnit[] = [];
  for (let from = 0; from < missing.length; from += LARGEST_UNIT) {
    units.push({ kind: 'files', notices: missing.slice(from, from + LARGEST_UNIT) });
  }
  if (mergedName !== undefined && mergedTitle !== undefined && notices.length > 0) {
    const merged: BatchUnit = { kind: 'merged', name: mergedName, title: mergedTitle, notices };
    if (threads > 0) units.unshift(merged);
    else units.push(merged);
  }
  return { units, count: missing.length };
}
