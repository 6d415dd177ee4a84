import {
  differencesOf,
  type PlainValue,
  type ProfileValue,
  sameValue,
  sourceOf,
  valueAt,
  valuesOf,
} from '#domain/profile/profile-value.ts';
import { valueTitle } from '#domain/profile/value-title.ts';
import type { Profile } from './profile-values.ts';

/** A value of the profile as its list shows it. */
export interface ValueRow extends ProfileValue {
  readonly id: string;
  readonly title: string;
  /** As the program brings it; undefined where it brings none. */
  readonly shipped: PlainValue | undefined;
  readonly differs: boolean;
  /** The stored profile does not say it: the usual value holds. */
  readonly missing: boolean;
  readonly source: string;
}

/** What holds where a profile does not say it at all. */
const unsaid = { clockJumpMinutes: 5, projectInspectors: true };

/** Every value of a profile beside the one that the program brings. */
export function valueRows(
  profile: Profile,
  shipped: Profile | undefined,
  missing: readonly (readonly string[])[],
): readonly ValueRow[] {
  const lacking = missing.map(path => path.join('\n'));
  return valuesOf({ ...unsaid, ...profile }).map(({ path, value }) => {
    const id = path.join('\n');
    const brought = shipped && (valueAt({ ...unsaid, ...shipped }, path) as PlainValue | undefined);
    return {
      id,
      path,
      value,
      title: valueTitle(path),
      shipped: brought,
      differs: shipped !== undefined && !sameValue(brought ?? null, value),
      missing: lacking.some(one => id === one || id.startsWith(`${one}\n`)),
      source: sourceOf(profile, path),
    };
  });
}

/** How many values another profile would change. */
export const differenceCount = (before: Profile, after: Profile): number => differencesOf(before, after).length;
