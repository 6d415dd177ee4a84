import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { versionOn, versionTitle } from '#domain/item-list/item-version.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { StoredVersion } from './item-version-store.ts';

/** A version of the list as pages show it, with the days it counts. */
export function versionRow({ itemVersions }: Workspace, version: StoredVersion, today: string) {
  const versions = itemVersions.all();
  const { id, number, state, validFrom, openedAt, publishedAt } = version;
  return {
    id,
    number,
    title: versionTitle(number),
    state,
    validFrom,
    validTo: state === 'published' ? lastDayOf(version, versions) : null,
    inForce: versionOn(versions, today)?.id === id,
    openedAt,
    publishedAt,
  };
}

/** The day before the next version begins that takes its place; null while there is none. */
function lastDayOf(version: StoredVersion, versions: readonly StoredVersion[]): string | null {
  const begins = version.validFrom ?? '';
  const next = versions
    .filter(({ id, state, validFrom }) => id !== version.id && state === 'published' && validFrom !== null)
    .filter(({ number, validFrom }) => (validFrom ?? '') > begins || (validFrom === begins && number > version.number))
    .map(({ validFrom }) => validFrom ?? '')
    .sort()[0];
  return next === undefined ? null : dateOfDay(dayNumber(next) - 1);
}
