import type { z } from 'zod';
import { profile as profileShape } from '#contract/workspace-contract.ts';
import { type PlainValue, type ValuePath, valueAt, valueText } from '#domain/profile/profile-value.ts';
import { valueTitle } from '#domain/profile/value-title.ts';
import { usualProfile } from './usual-profile.ts';

export type Profile = z.output<typeof profileShape>;

/** A value that a stored profile lacks or says wrongly, and the sentence about what holds instead. */
export interface MissingValue {
  readonly path: ValuePath;
  readonly sentence: string;
}

export interface CompleteProfile {
  readonly profile: Profile;
  readonly missing: readonly MissingValue[];
}

/** What is wrong with a profile, and where. */
export type ProfileFault = z.core.$ZodIssue;

type Parts = Record<string, unknown>;

/** What a text that should be a profile is by its shape: the profile, or its faults in Chinese. */
export function parseProfile(
  body: unknown,
): { ok: true; profile: Profile } | { ok: false; faults: readonly ProfileFault[] } {
  const parsed = profileShape.safeParse(body);
  return parsed.success ? { ok: true, profile: parsed.data } : { ok: false, faults: parsed.error.issues };
}

/** A stored profile with the usual value wherever it says nothing or what cannot be, so that a bureau can always be opened. */
export function completeProfile(body: unknown): CompleteProfile {
  const missing: MissingValue[] = [];
  const filled = fill(asParts(body), usualProfile, [], missing);
  const parsed = parseProfile(filled);
  if (parsed.ok) return { profile: parsed.profile, missing: [...missing, ...addedBy(parsed.profile, filled)] };
  const mended = mend(filled, parsed.faults, missing);
  const again = parseProfile(mended);
  return { profile: again.ok ? again.profile : (mended as Profile), missing };
}

const asParts = (body: unknown): Parts =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...(body as Parts) } : {};

const isPart = (one: unknown): one is Parts => typeof one === 'object' && one !== null && !Array.isArray(one);

function fill(stored: Parts, usual: Parts, path: ValuePath, missing: MissingValue[]): Parts {
  const filled: Parts = { ...stored };
  for (const [name, value] of Object.entries(usual)) {
    const place = [...path, name];
    if (stored[name] === undefined) {
      filled[name] = value;
      missing.push({ path: place, sentence: lackSentence(place, value) });
    } else if (isPart(value) && isPart(stored[name])) {
      filled[name] = fill(stored[name], value, place, missing);
    }
  }
  return filled;
}

/** Parts that only the shape of a profile knows a usual value for. */
function addedBy(profile: Profile, filled: Parts): MissingValue[] {
  return Object.keys(profile)
    .filter(name => filled[name] === undefined)
    .map(name => ({ path: [name], sentence: lackSentence([name], valueAt(profile, [name])) }));
}

function mend(filled: Parts, faults: readonly ProfileFault[], missing: MissingValue[]): Parts {
  const mended: Parts = { ...filled };
  for (const { path, message } of faults) {
    const [name] = path.map(String);
    if (name === undefined) {
      for (const key of Object.keys(mended)) if (!Object.hasOwn(profileShape.shape, key)) delete mended[key];
      continue;
    }
    mended[name] = (usualProfile as Parts)[name];
    if (mended[name] === undefined) delete mended[name];
    const title = valueTitle(path.map(String));
    missing.push({
      path: [name],
      sentence: `方案里“${title}”的值不能用（${message}），暂按通常的值办理。请核对后保存。`,
    });
  }
  return mended;
}

function lackSentence(path: ValuePath, value: unknown): string {
  const plain = typeof value !== 'object' || (Array.isArray(value) && value.every(one => typeof one === 'string'));
  const shown = plain ? `“${valueText(value as PlainValue)}”` : '';
  return `方案里没有“${valueTitle(path)}”，暂按通常的值${shown}办理。请核对后保存。`;
}
