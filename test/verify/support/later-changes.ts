import { replaceInspector } from '#domain/draw/absence.ts';
import { afterDraw } from '#domain/draw/after-draw.ts';
import { elementAt } from '#domain/draw/element-at.ts';
import { type Frame, indexOfObject, objectReader } from '#domain/draw/frame.ts';
import type { ReplacementData } from '#domain/draw/ledger-entry.ts';
import type { DrawPlan } from '#domain/draw/plan.ts';
import type { DrawResult } from '#domain/draw/result.ts';
import { rosterGroups } from '#domain/draw/roster-group.ts';
import { addObject, type Substitution, substituteObject } from '#domain/draw/substitution.ts';

/** A result that stands, and what decides how it may change. */
export interface Outcome {
  readonly plan: DrawPlan;
  readonly frame: Frame;
  readonly attempt: number;
  readonly seed: string;
  readonly orderSeed: string;
  readonly result: DrawResult;
}

const agreed = { rule: '次序', approvedBy: ['局长 张某', '纪检 李某'] };

/** What the product records when a result is changed so often; kinds and places follow from `choice`. */
export function laterChanges(outcome: Outcome, number: number, choice: (limit: number) => number): ReplacementData[] {
  const entries: ReplacementData[] = [];
  for (let turn = 0; turn < number; turn++) {
    const kind = choice(3);
    const made = kind === 2 ? absence(outcome, entries, choice) : entry(outcome, entries, kind === 1, choice);
    if (made) entries.push(made);
  }
  return entries;
}

const standingOf = ({ plan, frame, seed, orderSeed, result }: Outcome, entries: readonly ReplacementData[]) => ({
  ...{ plan, frame, seed, orderSeed },
  ...afterDraw(result, entries),
});

function entry(
  outcome: Outcome,
  entries: readonly ReplacementData[],
  added: boolean,
  choice: (limit: number) => number,
): ReplacementData | null {
  const standing = standingOf(outcome, entries);
  const { objects, plan } = standing;
  if (objects.length === 0) return null;
  const out = added ? null : elementAt(objects, choice(objects.length)).id;
  const stratum = elementAt(plan.strata, choice(plan.strata.length)).code;
  const found: Substitution =
    out === null ? addObject({ ...standing, stratum }) : substituteObject({ ...standing, out });
  if (!found.ok) return null;
  const teams = found.teams.map(({ department, inherited, team }) =>
    department === null ? { inherited, team } : { department, inherited, team },
  );
  const { n, index } = found;
  const reason = out === null ? '举报较多' : '已注销';
  return { attempt: outcome.attempt, out, in: found.in, stratum: found.stratum, n, index, teams, reason, ...agreed };
}

function absence(
  outcome: Outcome,
  entries: readonly ReplacementData[],
  choice: (limit: number) => number,
): ReplacementData | null {
  const { objects, teams, plan, frame, seed } = standingOf(outcome, entries);
  const groups = rosterGroups(plan);
  const place = groups.length === 0 ? -1 : choice(groups.length);
  const now = teams[place];
  if (!now || objects.length === 0) return null;
  const { id } = elementAt(objects, choice(objects.length));
  const absent = now.get(id)?.[0];
  if (absent === undefined) return null;
  const group = elementAt(groups, place);
  const unavailable = [elementAt(group.roster, choice(group.roster.length)).id].filter(one => one !== absent);
  const former = entries.flatMap(one => ('object' in one && one.object === id ? [one.out] : []));
  const object = objectReader(frame)(indexOfObject(frame, id));
  const away = new Set([...unavailable, ...former]);
  const found = replaceInspector({ rules: plan, group, seed, object, absent, unavailable: away, teams: now });
  if (!found.ok) return null;
  const change = { object: id, out: absent, in: found.in, unavailable, team: found.team };
  return { attempt: outcome.attempt, ...change, reason: '缺席', ...agreed };
}
